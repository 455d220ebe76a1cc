import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDefaultAgent, createTool, getAgent, listTools, testTool, updateAgent, updateTool } from '@/lib/agents'
import { listCallBacks } from '@/lib/call-backs'
import { startConversation } from '@/lib/conversations'
import { createLabel } from '@/lib/inbox'
import { isAppError } from '@/lib/kernel'
import { usedOf } from '@/lib/operations'
import { allowedSite, localSite } from '@/lib/providers/http/local-site.fixture'
import { sandboxForTests } from '@/lib/sandbox/sandbox.fixture'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { answerMessage } from './answer-message'
import { carryOutAction } from './carry-out-action'
import { decideAction } from './decide-action'
import { expireAction } from './expire-action'
import { listActions } from './list-actions'

sandboxForTests()

let acme: TestTenant
let agentId: string
beforeAll(async () => {
  acme = await testTenant()
  agentId = (await createDefaultAgent(acme.system, {})).id
})

type Tools = { tool: string; mode: 'may' | 'ask' }[]

async function have(tools: Tools, model: string | null = null): Promise<void> {
  const { version } = await getAgent(acme.system, { id: agentId })
  await updateAgent(acme.system, { id: agentId, version, tools, model, publish: true } as never)
}

async function ask(body: string) {
  const message = { clientId: randomUUID(), body }
  const { conversation, messages } = await startConversation(acme.anonymous, { message })
  const conversationId = conversation.id
  await answerMessage(acme.system, { conversationId, messageId: messages[0]?.id ?? '' })
  const said = await acme.system.db.message.findMany({
    where: { conversationId, authorKind: 'agent' },
    select: { body: true },
  })
  const now = await acme.system.db.conversation.findFirstOrThrow({ where: { id: conversationId } })
  return {
    conversationId,
    said: said.map((each) => each.body).join('\n'),
    state: now.state,
    reason: now.handoverReason,
    actions: await listActions(acme.system, { conversationId }),
  }
}

const codeOf = (error: unknown) => (isAppError(error) ? error.status : error)
const leads = () => acme.system.db.lead.count()

describe('what a person must approve', () => {
  const WISH = 'I would like an offer for twenty desks.'
  beforeEach(() => have([{ tool: 'create_lead', mode: 'ask' }]))

  it('waits, is done once however often it is approved, and says who did', async () => {
    const before = await leads()
    const { conversationId, said, actions } = await ask(WISH)
    const [action] = actions
    expect(said).toContain('A colleague will confirm it')
    expect(action).toMatchObject({ state: 'proposed', toolName: 'create_lead', isEffect: true })
    expect(await leads()).toBe(before)
    if (!action) throw new Error('no action')

    const maria = await testMember(acme, 'tenant_admin', 'Maria Lopez')
    const decision = { conversationId, actionId: action.id, hash: action.hash, decision: 'approve' as const }
    await expect(decideAction(maria, { ...decision, hash: '0'.repeat(64) })).rejects.toMatchObject({ status: 409 })
    const both = await Promise.allSettled([decideAction(maria, decision), decideAction(maria, decision)])
    expect(both.map((one) => (one.status === 'rejected' ? codeOf(one.reason) : 200)).sort()).toEqual([200, 409])
    const { id: actionId } = action
    await Promise.all([carryOutAction(acme.system, { actionId }), carryOutAction(acme.system, { actionId })])
    await carryOutAction(acme.system, { actionId })
    expect(await leads()).toBe(before + 1)
    const [done] = await listActions(maria, { conversationId })
    expect(done).toMatchObject({ state: 'done', decidedBy: expect.stringContaining('Maria') })
  })

  it('is not done when it is refused, has expired, or belongs to somebody else', async () => {
    const before = await leads()
    const { conversationId, actions } = await ask(WISH)
    const action = actions[0]
    if (!action) throw new Error('no action')
    const input = { conversationId, actionId: action.id, hash: action.hash }
    const other = await testTenant()
    await expect(decideAction(other.system, { ...input, decision: 'approve' })).rejects.toMatchObject({ status: 404 })
    const viewer = await testMember(acme, 'viewer')
    await expect(decideAction(viewer, { ...input, decision: 'approve' })).rejects.toMatchObject({ status: 403 })
    await decideAction(acme.system, { ...input, decision: 'refuse' })
    await expect(decideAction(acme.system, { ...input, decision: 'approve' })).rejects.toMatchObject({ status: 409 })
    await carryOutAction(acme.system, { actionId: action.id })

    const late = await ask(WISH)
    const actionId = late.actions[0]?.id ?? ''
    await acme.system.db.agentAction.updateMany({ where: { id: actionId }, data: { expiresAt: new Date(0) } })
    const approval = { conversationId: late.conversationId, actionId, hash: late.actions[0]?.hash ?? '' }
    await expect(decideAction(acme.system, { ...approval, decision: 'approve' })).rejects.toMatchObject({ status: 409 })
    await expireAction(acme.system, { actionId })
    expect(await listActions(acme.system, { conversationId: late.conversationId })).toMatchObject([
      { state: 'expired' },
    ])
    expect(await leads()).toBe(before)
  })
})

it('does by itself what it may: a call-back is planned', async () => {
  await have([{ tool: 'book_call_back', mode: 'may' }])
  const { actions, said, state, conversationId } = await ask('Please call me back at +4915112345678.')
  expect(actions).toMatchObject([{ state: 'done', result: expect.stringContaining('+4915112345678') }])
  expect([said, state]).toEqual(['That is noted. A colleague will take care of it.', 'bot'])
  expect((await listCallBacks(acme.system, { conversationId })).items).toMatchObject([
    { state: 'planned', source: 'agent', phone: '+4915112345678', about: expect.stringContaining('call me back') },
  ])

  const nowhere = await ask('Please call me back.')
  expect(nowhere.actions).toMatchObject([{ state: 'failed', error: expect.stringContaining('No phone number') }])
})

it('puts a label on its conversation that there is, by itself and once, and makes none', async () => {
  await createLabel(acme.system, { name: 'Delivery', color: 2 })
  await have([{ tool: 'label_conversation', mode: 'may' }], 'built-in-obedient')
  const { conversationId, actions } = await ask('CALL label_conversation {"label": "Delivery"} please')
  expect(actions).toMatchObject([{ state: 'done', result: expect.stringContaining('Delivery'), isEffect: false }])
  const labels = await acme.system.db.conversationLabel.findMany({ where: { conversationId } })
  expect(labels).toHaveLength(1)
  const unknown = await ask('CALL label_conversation {"label": "Fraud"} please')
  expect(unknown.actions).toMatchObject([{ state: 'failed' }])
  expect(await acme.system.db.label.count()).toBe(1)
})

describe('a model that misbehaves', () => {
  const spent = async () => [
    await usedOf(acme.system, 'ai_messages', new Date()),
    await usedOf(acme.system, 'ai_tokens', new Date()),
    await usedOf(acme.system, 'messages', new Date()),
  ]

  it('is stopped when it never ends: people are called, nothing is billed', async () => {
    await have([{ tool: 'search_knowledge', mode: 'may' }], 'built-in-endless')
    const before = await spent()
    const { state, reason, said, actions } = await ask('Do you deliver?')
    expect({ state, reason, said }).toEqual({ state: 'waiting', reason: 'agent_failed', said: '' })
    expect(actions.length).toBeLessThanOrEqual(12)
    expect(await spent()).toEqual([before[0], before[1], before[2] ?? 0])
  })

  it.each(['built-in-unknown-tool', 'built-in-no-json'])('%s: the call is refused and shown', async (model) => {
    await have([{ tool: 'search_knowledge', mode: 'may' }], model)
    const before = await spent()
    const { state, actions } = await ask('Do you deliver?')
    expect(state).toBe('waiting')
    expect((await spent())[0]).toBe(before[0])
    expect(actions).toMatchObject([{ state: 'failed', error: expect.stringMatching(/no tool of that name|not JSON/) }])
  })
})

describe('an endpoint of the company', () => {
  const declared = (origin: string, more = {}) =>
    createTool(acme.system, {
      name: `order_status_${Math.random()
        .toString(36)
        .slice(2, 8)
        .replace(/[^a-z]/g, 'x')}`,
      purpose: 'Says where an order is.',
      method: 'GET',
      urlTemplate: `${origin}/orders/{id}`,
      parameters: [{ name: 'id', type: 'integer', description: 'Number of the order', isRequired: true }],
      isEffect: false,
      headers: [{ name: 'X-Key', value: 'very-secret' }],
      ...more,
    })

  it('is asked with the company’s secret, which nobody sees again, and its answer is told', async () => {
    const seen: unknown[] = []
    const origin = await allowedSite((request, response) => {
      seen.push([request.url, request.headers['x-key']])
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end('{"status":"shipped"}')
    })
    const tool = await declared(origin)
    await have([{ tool: tool.id, mode: 'may' }])
    const { said, actions } = await ask(`${tool.name.replaceAll('_', ' ')} for 4711 please`)
    expect(seen).toEqual([['/orders/4711', 'very-secret']])
    expect(said).toBe('status: shipped')
    expect(actions).toMatchObject([{ state: 'done', parameters: { id: 4711 } }])
    const everything = JSON.stringify([
      await listTools(acme.system, {}),
      await acme.system.db.agentTool.findMany(),
      await acme.system.db.auditLog.findMany(),
      actions,
    ])
    expect(everything).not.toContain('very-secret')
  })

  it('is nowhere but where it was declared: no private address, no redirect, no climbing out of the path', async () => {
    const inside = await localSite((_request, response) => response.end('secret'))
    const blocked = await declared(inside)
    const call = (toolId: string, parameters: Record<string, string | number> = { id: 1 }) =>
      testTool(acme.system, { toolId, parameters })
    expect(await call(blocked.id)).toMatchObject({ state: 'failed', status: null })
    const paths: (string | undefined)[] = []
    const origin = await allowedSite((request, response) => {
      paths.push(request.url)
      if (request.url?.includes('/moved/')) {
        response.writeHead(302, { location: inside })
        return response.end()
      }
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.end('x'.repeat(request.url?.includes('big') ? 200_000 : 5))
    })
    const moved = await declared(origin, { urlTemplate: `${origin}/moved/{id}` })
    expect(await call(moved.id)).toMatchObject({ state: 'failed' })
    const text = [{ name: 'id', type: 'string', description: '', isRequired: true }]
    const open = await declared(origin, { parameters: text })
    expect(await call(open.id, { id: '../../admin?x=1#y' })).toMatchObject({ state: 'done' })
    expect(paths.at(-1)).toBe('/orders/..%2F..%2Fadmin%3Fx%3D1%23y')
    expect(await call(open.id, { id: '..' })).toMatchObject({ state: 'failed' })
    expect(await call(open.id, { id: 'big' })).toMatchObject({ state: 'failed' })
    expect(await call(open.id, { other: 1 })).toMatchObject({ state: 'failed', text: expect.stringContaining('id') })
    for (const urlTemplate of [
      'https://{id}.example.com/',
      'ftp://example.com/{id}',
      'https://u:p@example.com/',
      '{id}',
    ])
      await expect(declared(origin, { urlTemplate })).rejects.toMatchObject({ status: 400 })
  })

  it('that changes something is never called blindly again, nor after it was changed', async () => {
    let calls = 0
    const origin = await allowedSite((request, response) => {
      calls += 1
      expect(request.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end('{"ok":true}')
    })
    const tool = await declared(origin, { isEffect: true, method: 'POST', retries: 2 })
    await have([{ tool: tool.id, mode: 'ask' }])
    const wish = `${tool.name.replaceAll('_', ' ')} for 4711 please`
    const approved = async () => {
      const { conversationId, actions } = await ask(wish)
      const action = actions[0]
      if (!action) throw new Error('no action')
      const { id: actionId, hash } = action
      await decideAction(acme.system, { conversationId, actionId, hash, decision: 'approve' })
      return { actionId, conversationId }
    }
    const first = await approved()
    await carryOutAction(acme.system, { actionId: first.actionId })
    await carryOutAction(acme.system, { actionId: first.actionId })
    expect([calls, (await listActions(acme.system, { conversationId: first.conversationId }))[0]?.state]).toEqual([
      1,
      'done',
    ])

    const killed = await approved()
    await acme.system.db.agentAction.updateMany({ where: { id: killed.actionId }, data: { state: 'running' } })
    await carryOutAction(acme.system, { actionId: killed.actionId })
    expect([calls, (await listActions(acme.system, { conversationId: killed.conversationId }))[0]?.state]).toEqual([
      1,
      'uncertain',
    ])

    const stale = await approved()
    await updateTool(acme.system, { toolId: tool.id, version: 1, urlTemplate: `${origin}/refunds/{id}` })
    await carryOutAction(acme.system, { actionId: stale.actionId })
    expect([calls, (await listActions(acme.system, { conversationId: stale.conversationId }))[0]]).toMatchObject([
      1,
      { state: 'failed' },
    ])
  })
})
