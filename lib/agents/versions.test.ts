import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { startConversation } from '@/lib/conversations'
import { type TestTenant, testTenant } from '@/lib/testing'
import { claimAnswer } from './claim-answer'
import { createAgent } from './create-agent'
import { createDefaultAgent } from './create-default-agent'
import { discardAgentDraft } from './discard-agent-draft'
import { getAgent } from './get-agent'
import { listAgentVersions } from './list-agent-versions'
import { publishAgent } from './publish-agent'
import { restoreAgentVersion } from './restore-agent-version'
import { updateAgent } from './update-agent'

let acme: TestTenant
let id: string
beforeAll(async () => {
  acme = await testTenant()
  id = (await createDefaultAgent(acme.system, {})).id
})

const now = () => getAgent(acme.system, { id })
const change = async (changes: object) => updateAgent(acme.system, { id, version: (await now()).version, ...changes })

async function claimed(company = acme, channel = 'web_chat', connectionRef: string | null = null) {
  const message = { clientId: randomUUID(), body: 'Do you deliver?' }
  const { conversation, messages } = await startConversation(company.anonymous, { message })
  await company.system.db.conversation.updateMany({ where: { id: conversation.id }, data: { channel, connectionRef } })
  return claimAnswer(company.system, { conversationId: conversation.id, messageId: messages[0]?.id ?? '' })
}

describe('an agent that is edited', () => {
  it('goes on as it was until it is published, and answers name the version that wrote them', async () => {
    const { tone } = await now()
    await change({ tone: 'Very formal' })
    expect(await now()).toMatchObject({ tone, hasDraft: true, draft: { tone: 'Very formal' }, liveVersion: 1 })
    const before = await claimed()
    expect(before).toMatchObject({ agent: { tone, liveVersion: 1 } })

    await publishAgent(acme.system, { id, version: (await now()).version, note: 'For the fair' })
    expect(await now()).toMatchObject({ tone: 'Very formal', hasDraft: false, draft: null, liveVersion: 2 })
    const after = await claimed()
    expect(after).toMatchObject({ agent: { tone: 'Very formal', liveVersion: 2 } })
    const answers = await acme.system.db.answer.findMany({ orderBy: { id: 'asc' }, select: { agentVersion: true } })
    expect(answers).toEqual([{ agentVersion: 1 }, { agentVersion: 2 }])
    expect(await listAgentVersions(acme.system, { id })).toMatchObject([
      { number: 2, changed: ['tone'], note: 'For the fair', by: 'test', settings: { tone: 'Very formal' } },
      { number: 1, changed: [], settings: { tone } },
    ])
  })

  it('goes back to any version, keeping what is being edited', async () => {
    const first = (await listAgentVersions(acme.system, { id })).at(-1)?.settings
    await change({ instructions: 'Half done' })
    await restoreAgentVersion(acme.system, { id, version: (await now()).version, number: 1 })
    expect(await now()).toMatchObject({ ...first, liveVersion: 3, draft: { instructions: 'Half done' } })
    expect((await listAgentVersions(acme.system, { id }))[0]).toMatchObject({ number: 3, restoredFrom: 1 })
    const { version } = await now()
    await expect(restoreAgentVersion(acme.system, { id, version, number: 99 })).rejects.toMatchObject({ status: 404 })
    await discardAgentDraft(acme.system, { id, version })
    expect(await now()).toMatchObject({ hasDraft: false })
    await expect(publishAgent(acme.system, { id, version: version + 1 })).rejects.toMatchObject({ status: 409 })
  })

  it('is published once by two who press the button together, and never over what the other saved', async () => {
    await change({ style: 'In lists' })
    const { version } = await now()
    const both = await Promise.allSettled([1, 2].map(() => publishAgent(acme.system, { id, version })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(updateAgent(acme.system, { id, version, tone: 'Late' })).rejects.toMatchObject({ status: 409 })
    const numbers = (await listAgentVersions(acme.system, { id })).map(({ number }) => number)
    expect(numbers).toEqual([4, 3, 2, 1])
  })

  it('has no draft where a change is taken back by hand, and needs none to be paused', async () => {
    const { tone } = await now()
    await change({ tone: 'Another' })
    await change({ tone })
    expect(await now()).toMatchObject({ hasDraft: false })
    await change({ status: 'paused' })
    expect(await now()).toMatchObject({ status: 'paused', hasDraft: false, liveVersion: 4 })
    await change({ status: 'active' })
  })

  it('is nobody else’s', async () => {
    const other = await testTenant()
    const { version } = await now()
    await expect(publishAgent(other.system, { id, version })).rejects.toMatchObject({ status: 404 })
    await expect(listAgentVersions(other.system, { id })).rejects.toMatchObject({ status: 404 })
    await expect(restoreAgentVersion(other.system, { id, version, number: 1 })).rejects.toMatchObject({ status: 404 })
  })
})

it('several agents: each place has one, a number its own, and a paused one calls people', async () => {
  const company = await testTenant()
  const first = (await createDefaultAgent(company.system, {})).id
  const sales = await createAgent(company.system, { name: 'Sales' })
  const who = async (channel: string, connectionRef: string | null) => {
    const result = await claimed(company, channel, connectionRef)
    return result?.kind === 'claimed' ? result.agent.id : result?.kind
  }
  expect(await who('web_chat', null)).toBe(first)
  expect(await who('sms', 'sandbox')).toBe('unavailable')
  await updateAgent(company.system, { id: first, version: 1, channels: ['web_chat', 'sms'] })
  await updateAgent(company.system, { id: sales.id, version: 1, channels: ['sms:sandbox'] })
  expect(await who('sms', 'sandbox')).toBe(sales.id)
  expect(await who('sms', randomUUID())).toBe(first)

  await updateAgent(company.system, { id: sales.id, version: 2, channels: ['sms:sandbox', 'web_chat'] })
  expect((await getAgent(company.system, { id: first })).channels).toEqual(['sms'])
  expect(await who('web_chat', null)).toBe(sales.id)
  await updateAgent(company.system, { id: sales.id, version: 3, status: 'paused' })
  expect(await who('web_chat', null)).toBe('unavailable')
  await expect(updateAgent(company.system, { id: sales.id, version: 4, channels: ['fax'] })).rejects.toMatchObject({
    status: 400,
  })
})
