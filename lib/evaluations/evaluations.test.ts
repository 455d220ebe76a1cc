import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDefaultAgent, getAgent, publishAgent, restoreAgentVersion, updateAgent } from '@/lib/agents'
import { writerModel } from '@/lib/drafts/writer.fixture'
import { forgetEnvironment } from '@/lib/kernel'
import { addSource } from '@/lib/knowledge'
import { usedOf } from '@/lib/operations'
import { sandboxForTests } from '@/lib/sandbox/sandbox.fixture'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { listenSomewhere } from '@/lib/testing/stand-in'
import { evaluateCase } from './evaluate-case'
import {
  cancelRun,
  createCase,
  deleteCase,
  getRun,
  getTestState,
  listCases,
  listRuns,
  startRun,
  updateCase,
  updateEvaluationSettings,
} from './index'
import type { Expectation } from './schema'
import { testByItself } from './test-by-itself'

const model = writerModel()
sandboxForTests()
beforeAll(() => listenSomewhere(model.server))
afterAll(() => void model.server.close())
beforeEach(() => {
  model.seen.length = 0
  model.instead.length = 0
})
afterEach(() => vi.unstubAllEnvs())

/** The platform's own provider, which says what the test wants. */
function speakAs(...answers: (string | number)[]): void {
  vi.stubEnv('OPENAI_BASE_URL', model.baseUrl())
  forgetEnvironment()
  model.instead.push(...answers)
}

let acme: TestTenant
let agentId: string
let mia: Awaited<ReturnType<typeof testMember>>
beforeEach(async () => {
  acme = await testTenant({ planId: 'professional', name: 'Acme Bakery' })
  agentId = (await createDefaultAgent(acme.system, {})).id
  mia = await testMember(acme, 'manager', 'Mia Lang')
})

const learn = (answer: string) =>
  addSource(acme.system, { kind: 'qa', question: 'How long does delivery take?', answer })
const DAYS: Expectation = { kind: 'says_all', words: ['three days'] }
const KEEPS: Expectation = { kind: 'hands_over', isWanted: false }
const add = (turns: string[], expectations: Expectation[], name = 'Delivery') =>
  createCase(mia, { agentId, name, turns, expectations })
const change = async (changes: object) =>
  updateAgent(mia, { id: agentId, version: (await getAgent(mia, { id: agentId })).version, ...changes })
const publish = async (acceptsBroken = false) =>
  publishAgent(mia, { id: agentId, version: (await getAgent(mia, { id: agentId })).version, acceptsBroken })

/** What the worker does with all that waits. */
async function work(): Promise<void> {
  const open = await acme.system.db.evaluationResult.findMany({ where: { state: { in: ['queued', 'running'] } } })
  for (const { id } of open) await evaluateCase(acme.system, { resultId: id })
}
async function ran() {
  const { id } = await startRun(mia, { agentId })
  await work()
  return getRun(mia, { runId: id })
}

describe('a run', () => {
  it('asks each case with the changes and with what is live, and says what held', async () => {
    await learn('Delivery takes three days within Austria.')
    await add(['How long does delivery take?'], [DAYS, KEEPS, { kind: 'cites', sourceId: null, address: '' }])
    await add(['I want to speak to a person'], [{ kind: 'hands_over', isWanted: true }], 'A person')
    await change({ handover: { onRequest: false, onUnknown: false, phrases: [] } })
    const { run, results } = await ran()
    expect(run).toMatchObject({ state: 'done', cases: 2, held: 1, broken: 1, liveHeld: 2, isCompared: true })
    const [tried, live] = results.filter(({ name }) => name === 'Delivery')
    expect([tried?.side, live?.side]).toEqual(['tried', 'live'])
    expect(tried?.said[0]).toMatchObject({ answer: expect.stringContaining('three days'), handedOver: null })
    expect(tried?.checks.map(({ isHeld }) => isHeld)).toEqual([true, true, true])
    expect(tried?.tokens).toBeGreaterThan(0)
    const person = results.find(({ name, side }) => name === 'A person' && side === 'live')
    expect(person?.said[0]).toMatchObject({ answer: null, handedOver: 'asked_for_person' })
    const taken = results.reduce((sum, { tokens }) => sum + tokens, 0)
    expect(await usedOf(mia, 'ai_tokens', new Date())).toBe(taken)
    expect(await acme.system.db.conversation.count()).toBe(0)
  })

  it('ordered twice is one, and gives way to one over other settings', async () => {
    await add(['Hello'], [KEEPS])
    const [one, other] = await Promise.all([startRun(mia, { agentId }), startRun(mia, { agentId })])
    expect(one.id).toBe(other.id)
    await change({ tone: 'Formal' })
    const next = await startRun(mia, { agentId })
    await work()
    expect((await listRuns(mia, { agentId })).map(({ id, state }) => [id, state])).toEqual([
      [next.id, 'done'],
      [one.id, 'cancelled'],
    ])
  })

  it('goes on after a worker that was killed, and asks nothing twice', async () => {
    speakAs('Hello!', 'Thanks!')
    await add(['Hi there', 'Thank you'], [KEEPS])
    const { id } = await startRun(mia, { agentId })
    const [row] = (await getRun(mia, { runId: id })).results
    // As a worker leaves it that died after the first answer.
    const said = [
      {
        question: 'Hi there',
        answer: 'Hello!',
        handedOver: null,
        sources: [],
        tools: [],
        inputTokens: 300,
        outputTokens: 200,
        latencyMs: 5,
      },
    ]
    await acme.system.db.evaluationResult.updateMany({
      where: { id: row?.id ?? '' },
      data: { state: 'running', attempts: 1, said },
    })
    model.instead.shift()
    await work()
    await work()
    const { run, results } = await getRun(mia, { runId: id })
    expect(run).toMatchObject({ state: 'done', held: 1 })
    expect(results[0]?.said.map(({ answer }) => answer)).toEqual(['Hello!', 'Thanks!'])
    expect(model.seen).toHaveLength(1)
    expect(await usedOf(mia, 'ai_tokens', new Date())).toBe(1_000)
  })

  it('that is stopped asks no more', async () => {
    await add(['Hello'], [KEEPS])
    const { id } = await startRun(mia, { agentId })
    expect(await cancelRun(mia, { runId: id })).toEqual({ isStopped: true })
    await work()
    expect(await getRun(mia, { runId: id })).toMatchObject({
      run: { state: 'cancelled' },
      results: [{ state: 'cancelled' }],
    })
    expect(await usedOf(mia, 'ai_tokens', new Date())).toBe(0)
  })

  it('is not begun where the plan has no room for what it may take', async () => {
    await add(['Hello'], [KEEPS])
    const { limits } = acme.tenant
    const poor = { ...mia, tenant: { ...acme.tenant, limits: { ...limits, ai_tokens: 100 } } }
    await expect(startRun(poor, { agentId })).rejects.toMatchObject({ code: 'quota_exceeded' })
    expect(await listRuns(mia, { agentId })).toEqual([])
  })

  it('says so where the provider fails, and counts nothing', async () => {
    speakAs(...Array.from({ length: 12 }, () => 500))
    await add(['How long does delivery take?'], [DAYS])
    await learn('Delivery takes three days.')
    const { run, results } = await ran()
    expect(run).toMatchObject({ state: 'done', held: 0, broken: 1 })
    expect(results[0]).toMatchObject({ state: 'failed', isHeld: false, error: expect.any(String) })
    expect(await usedOf(mia, 'ai_tokens', new Date())).toBe(0)
  })

  it.each(['built-in-endless', 'built-in-unknown-tool', 'built-in-no-json'])(
    'ends with a model like %s',
    async (name) => {
      await add(['Do you deliver?'], [{ kind: 'calls', tool: 'search_knowledge' }])
      await change({ model: name, tools: [{ tool: 'search_knowledge', mode: 'may' }] })
      const { run, results } = await ran()
      expect(run).toMatchObject({ state: 'done', held: 0, broken: 1 })
      expect(results.find(({ side }) => side === 'tried')).toMatchObject({ isHeld: false })
      expect(await acme.system.db.agentAction.count()).toBe(0)
    },
  )

  it('is scored by a judge, whose nonsense breaks nothing', async () => {
    await updateEvaluationSettings(await testMember(acme), {
      agentId,
      isAutomatic: false,
      gate: 'ask',
      usesJudge: true,
      samplePercent: 0,
    })
    await add(['Hi there'], [KEEPS])
    speakAs('Hello!', '{"score": 4, "reason": "Friendly, but short."}')
    expect((await ran()).results[0]).toMatchObject({ isHeld: true, score: 4, scoreReason: 'Friendly, but short.' })
    speakAs('Hello!', 'I would say four', 'still no JSON')
    expect((await ran()).results[0]).toMatchObject({ isHeld: true, score: null, scoreReason: expect.any(String) })
    expect(await usedOf(mia, 'ai_tokens', new Date())).toBe(2_500)
  })
})

describe('publishing', () => {
  it('asks whoever publishes while tests are not run or do not hold, and going back is always possible', async () => {
    await learn('Delivery takes three days.')
    await add(['How long does delivery take?'], [DAYS])
    await change({ guardrails: { topics: ['delivery'], refusal: 'I cannot say.' } })
    expect(await getTestState(mia, { agentId })).toMatchObject({ kind: 'untested', gate: 'ask' })
    await expect(publish()).rejects.toMatchObject({ code: 'conflict' })
    await ran()
    expect(await getTestState(mia, { agentId })).toMatchObject({ kind: 'broken', broken: 1 })
    await expect(publish()).rejects.toMatchObject({ code: 'conflict' })
    await publish(true)
    const { version } = await getAgent(mia, { id: agentId })
    await restoreAgentVersion(mia, { id: agentId, version, number: 1 })
    expect((await getAgent(mia, { id: agentId })).guardrails.topics).toEqual([])
  })

  it('is not possible where the settings block it, by no way, and is once the tests hold', async () => {
    const admin = await testMember(acme)
    await updateEvaluationSettings(admin, {
      agentId,
      isAutomatic: false,
      gate: 'block',
      usesJudge: false,
      samplePercent: 0,
    })
    await learn('Delivery takes three days.')
    const { id: caseId } = await add(['How long does delivery take?'], [DAYS])
    await change({ tone: 'Formal' })
    await ran()
    await publish()
    await change({ tone: 'Friendly' })
    await expect(publish(true)).rejects.toMatchObject({ code: 'conflict' })
    await expect(change({ publish: true, acceptsBroken: true })).rejects.toMatchObject({ code: 'conflict' })
    await ran()
    // A test that was changed since has not been run.
    await updateCase(mia, {
      caseId,
      version: 1,
      name: 'D',
      turns: ['How long does delivery take?'],
      expectations: [KEEPS],
    })
    await expect(publish(true)).rejects.toMatchObject({ code: 'conflict' })
    await ran()
    await publish()
    await expect(
      updateEvaluationSettings(mia, { agentId, isAutomatic: false, gate: 'ask', usesJudge: false, samplePercent: 0 }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})

it('tests a draft by itself once nobody saves it any more, and only what has not been tested', async () => {
  await add(['Hello'], [KEEPS])
  await change({ tone: 'Formal' })
  const { version } = await getAgent(mia, { id: agentId })
  const saved = { agentId, cause: 'saved' as const, version }
  expect(await testByItself(acme.system, saved)).toEqual({ isBegun: false })
  await updateEvaluationSettings(await testMember(acme), {
    agentId,
    isAutomatic: true,
    gate: 'ask',
    usesJudge: false,
    samplePercent: 0,
  })
  expect(await testByItself(acme.system, { ...saved, version: version - 1 })).toEqual({ isBegun: false })
  expect(await testByItself(acme.system, saved)).toEqual({ isBegun: true })
  await work()
  expect(await testByItself(acme.system, saved)).toEqual({ isBegun: false })
  const events = await acme.system.db.outboxEvent.findMany({ where: { type: 'agent.draft_settled' } })
  expect(events.map(({ dueAt }) => (dueAt?.getTime() ?? 0) > Date.now())).toEqual([true])
})

it('a test is one’s own agent’s, is saved over nobody’s changes, and refuses what makes no sense', async () => {
  const { id: caseId } = await add(['Hello'], [KEEPS])
  const other = await testTenant()
  await expect(deleteCase(other.system, { caseId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(listCases(other.system, { agentId })).rejects.toMatchObject({ code: 'not_found' })
  const content = { name: 'Hello', turns: ['Hello'], expectations: [KEEPS] }
  const both = await Promise.allSettled([1, 2].map(() => updateCase(mia, { caseId, version: 1, ...content })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  for (const bad of [
    { ...content, turns: [] },
    { ...content, turns: ['  '] },
    { ...content, expectations: [] },
    { ...content, expectations: [{ kind: 'says_all', words: [] }] },
    { ...content, expectations: [{ kind: 'is_nice' }] },
  ]) {
    await expect(createCase(mia, { agentId, ...bad } as never)).rejects.toMatchObject({ code: 'invalid' })
  }
  const viewer = await testMember(acme, 'viewer')
  await expect(startRun(viewer, { agentId })).rejects.toMatchObject({ code: 'forbidden' })
})
