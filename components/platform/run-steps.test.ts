import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import type { Step } from '@/lib/platform/schema'
import messages from '@/messages/en.json'
import { shownSteps } from './run-steps'

const asItIs = (sentence: string) => sentence
const t = createTranslator({ locale: 'en', messages, namespace: 'setup' })

const step = (change: Partial<Step>): Step => ({
  name: 'read',
  state: 'done',
  detail: '12 pages read',
  startedAt: '2026-01-01T10:00:00.000Z',
  finishedAt: '2026-01-01T10:00:02.500Z',
  ...change,
})

describe('the steps of a set-up', () => {
  it('show their counts and how long they took', () => {
    expect(shownSteps([step({})], t, asItIs)).toEqual([
      { id: 'read', label: 'Read pages', state: 'done', detail: '12 pages read', durationMs: 2500 },
    ])
  })

  it('have no duration while they run, and none once they are undone', () => {
    expect(shownSteps([step({ state: 'running', finishedAt: null })], t, asItIs)[0]?.durationMs).toBeNull()
    expect(shownSteps([step({ state: 'undone' })], t, asItIs)[0]).toMatchObject({
      state: 'rolled_back',
      durationMs: null,
    })
  })

  it('say why they were skipped', () => {
    const [skipped] = shownSteps([step({ state: 'skipped', detail: 'No website was given.' })], t, asItIs)
    expect(skipped).toMatchObject({ state: 'done', detail: 'Skipped. No website was given.' })
  })
})
