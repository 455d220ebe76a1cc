import { describe, expect, it } from 'vitest'
import { afterContactMessage, afterReply } from './state'

const at = new Date('2026-11-21T10:00:00Z')
const hoursAgo = (hours: number) => new Date(at.getTime() - hours * 3_600_000)
const now = { state: 'bot', status: 'open', assigneeId: null, closedAt: null }

describe("a customer's message", () => {
  it('changes nothing in an open conversation', () => {
    expect(afterContactMessage({ ...now, state: 'waiting' }, at)).toBeNull()
  })

  it('ends a snooze and leaves the conversation with whoever has it', () => {
    const change = afterContactMessage({ ...now, state: 'human', status: 'snoozed', assigneeId: 'm' }, at)
    expect(change).toEqual({ status: 'open', snoozedUntil: null, closedAt: null })
  })

  it('goes back to the same person soon after closing', () => {
    const closed = { state: 'human', status: 'closed', assigneeId: 'm', closedAt: hoursAgo(1) }
    expect(afterContactMessage(closed, at)).not.toHaveProperty('state')
  })

  it('starts anew with the assistant a day after closing', () => {
    const closed = { state: 'human', status: 'closed', assigneeId: 'm', closedAt: hoursAgo(25) }
    expect(afterContactMessage(closed, at)).toMatchObject({ status: 'open', state: 'bot', assigneeId: null })
  })
})

describe("a person's reply", () => {
  it('pauses the assistant and takes what nobody has', () => {
    expect(afterReply(now, 'm')).toMatchObject({ state: 'human', assigneeId: 'm', status: 'open' })
  })

  it('leaves the conversation with the colleague who has it', () => {
    expect(afterReply({ ...now, state: 'human', assigneeId: 'other' }, 'm')).toBeNull()
  })

  it('opens a closed conversation', () => {
    const closed = { state: 'human', status: 'closed', assigneeId: 'm', closedAt: at }
    expect(afterReply(closed, 'm')).toMatchObject({ status: 'open', assigneeId: 'm' })
  })
})
