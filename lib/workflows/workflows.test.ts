import { beforeEach, describe, expect, it } from 'vitest'
import { requestHandover, setLabels, takeConversation } from '@/lib/conversations'
import { createLabel } from '@/lib/inbox'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import {
  activateWorkflow,
  archiveWorkflow,
  checkWorkflow,
  createWorkflow,
  getFigures,
  getWorkflow,
  listRuns,
  listWorkflows,
  pauseWorkflow,
  updateWorkflow,
} from '.'
import { takeMessage } from './take-message'
import { active, ask, assistant, customer, definitionOf, say, toAgent, toPeople, worker } from './workflows.fixture'

let acme: TestTenant
beforeEach(async () => {
  acme = await testTenant()
})

const STEPS = [
  say('hello', 'Welcome.'),
  ask('mail'),
  say('thanks', 'We write to {{answer.email}}.'),
  toPeople('people'),
]

describe('a run', () => {
  it('asks, waits for the answer, keeps it with the contact and hands over', async () => {
    const workflowId = await active(acme, STEPS)
    const { untilQuiet } = worker(acme)
    const mia = await customer(acme, 'Hello?')
    await untilQuiet()
    expect(await mia.heard()).toEqual(['Welcome.', 'What is your e-mail address?'])
    await mia.write('nothing')
    await untilQuiet()
    expect((await mia.heard()).at(-1)).toBe('What is your e-mail address?')
    await mia.write('mia@example.test')
    await untilQuiet()
    expect((await mia.heard()).slice(3)).toEqual([
      'We write to mia@example.test.',
      expect.stringContaining('A person from our team'),
    ])
    expect(await mia.now()).toMatchObject({
      state: 'waiting',
      handoverReason: 'workflow',
      contact: { emailNormalized: 'mia@example.test' },
    })
    expect(await mia.runs()).toMatchObject([
      { state: 'finished', stepId: 'people', answers: { email: 'mia@example.test' } },
    ])
    const { steps } = await getFigures(acme.system, { workflowId })
    expect(new Map(steps.map(({ stepId, ...figures }) => [stepId, figures]))).toEqual(
      new Map([
        ['hello', { reached: 1, here: 0, left: 0, finished: 0 }],
        ['mail', { reached: 1, here: 0, left: 0, finished: 0 }],
        ['thanks', { reached: 1, here: 0, left: 0, finished: 0 }],
        ['people', { reached: 1, here: 0, left: 0, finished: 1 }],
      ]),
    )
    expect((await getWorkflow(acme.system, { workflowId })).counts).toEqual({
      entered: 1,
      underWay: 0,
      finished: 1,
      left: 0,
    })
  })

  it('says nothing twice when each event comes three times', async () => {
    await active(acme, STEPS)
    const { untilQuiet } = worker(acme)
    const mia = await customer(acme, 'Hello?')
    await untilQuiet(3)
    await mia.write('mia@example.test')
    await untilQuiet(3)
    expect(await mia.heard()).toHaveLength(4)
    expect(await mia.runs()).toHaveLength(1)
  })

  it('of two workers at once, one takes a message', async () => {
    await active(acme, STEPS)
    const mia = await customer(acme, 'Hello?')
    const about = { conversationId: mia.id, messageId: mia.firstMessageId }
    await Promise.all([
      takeMessage(acme.system, about),
      takeMessage(acme.system, about),
      takeMessage(acme.system, about),
    ])
    expect(await mia.heard()).toHaveLength(2)
    expect(await mia.runs()).toHaveLength(1)
  })

  it('is over when a person takes the conversation, or the customer asks for one', async () => {
    await active(acme, STEPS)
    const { untilQuiet } = worker(acme)
    const mia = await customer(acme, 'Hello?')
    const ben = await customer(acme, 'Hello?')
    await untilQuiet()
    const maria = await testMember(acme, 'tenant_admin', 'Maria Lopez')
    await takeConversation(maria, { conversationId: mia.id, version: (await mia.now()).version })
    await requestHandover(ben.ctx, {})
    await untilQuiet()
    for (const one of [mia, ben]) {
      expect(await one.runs()).toMatchObject([{ state: 'left', reason: 'taken_over' }])
      const before = await one.heard()
      await one.write('mia@example.test')
      await untilQuiet()
      expect(await one.heard()).toEqual(before)
    }
  })

  it('ends the way it began, whatever is put to use meanwhile', async () => {
    const workflowId = await active(acme, STEPS)
    const { untilQuiet } = worker(acme)
    const mia = await customer(acme, 'Hello?')
    await untilQuiet()
    const definition = definitionOf([say('other', 'Something else.')])
    await updateWorkflow(acme.system, { workflowId, version: 1, definition })
    await activateWorkflow(acme.system, { workflowId })
    const ben = await customer(acme, 'Hello?')
    await mia.write('mia@example.test')
    await untilQuiet()
    expect(await mia.heard()).toContain('We write to mia@example.test.')
    expect((await ben.heard())[0]).toBe('Something else.')
  })

  it('goes on where nobody answers in time, and once', async () => {
    await active(acme, [ask('mail', { otherwise: 'sorry' }), toPeople('people'), say('sorry', 'Another time, then.')])
    const { untilQuiet, passTime } = worker(acme)
    const mia = await customer(acme, 'Hello?')
    await untilQuiet()
    await passTime()
    await passTime()
    await untilQuiet()
    expect((await mia.heard())[1]).toBe('Another time, then.')
    expect(await mia.runs()).toMatchObject([{ state: 'finished' }])
  })

  it('is left when its workflow is archived; a paused one begins nothing more', async () => {
    const workflowId = await active(acme, STEPS)
    const { untilQuiet } = worker(acme)
    const mia = await customer(acme, 'Hello?')
    await untilQuiet()
    await pauseWorkflow(acme.system, { workflowId })
    const ben = await customer(acme, 'Hello?')
    await untilQuiet()
    expect(await ben.runs()).toEqual([])
    await archiveWorkflow(acme.system, { workflowId })
    expect(await mia.runs()).toMatchObject([{ state: 'left', reason: 'archived' }])
  })

  it('does what its steps say, and staff is told of what does not work', async () => {
    const { id: labelId } = await createLabel(acme.system, { name: 'Sales', color: 1 })
    const workflowId = await active(acme, [
      { id: 'label', kind: 'label', add: true, labelId },
      { id: 'press', kind: 'priority', priority: 'high' },
      { id: 'tagged', kind: 'tag', add: true, tag: 'lead' },
      { id: 'lead', kind: 'lead', title: 'Asked by {{contact.name|a visitor}}' },
      say('done', 'Noted.'),
    ])
    const { untilQuiet } = worker(acme)
    const mia = await customer(acme, 'Hello?')
    await untilQuiet()
    await untilQuiet(2)
    const now = await mia.now()
    expect(now).toMatchObject({ priority: 2, contact: { tags: ['lead'] } })
    expect(await acme.system.db.conversationLabel.count({ where: { conversationId: mia.id, labelId } })).toBe(1)
    expect(await acme.system.db.lead.findMany({ select: { title: true } })).toEqual([{ title: 'Asked by a visitor' }])
    await acme.system.db.label.deleteMany({ where: { id: labelId } })
    const ben = await customer(acme, 'Hello?')
    await untilQuiet()
    expect(await ben.heard()).toContain('Noted.')
    const notes = await acme.system.db.message.findMany({ where: { conversationId: ben.id, isNote: true } })
    expect(notes.map(({ body }) => body)).toContainEqual(expect.stringContaining('A step of the workflow “Welcome”'))
    expect((await getWorkflow(acme.system, { workflowId })).counts.finished).toBe(2)
  })
})

describe('whose a message is', () => {
  it('a workflow that asks gets the answer, and the assistant all else', async () => {
    await assistant(acme)
    await active(acme, [ask('number', { answer: 'number', keepAs: null }), toAgent('back')], {
      trigger: { kind: 'message', words: ['order'], place: 'contains' },
    })
    const mia = await customer(acme, 'Where is my order?')
    const about = { conversationId: mia.id, messageId: mia.firstMessageId }
    expect(await takeMessage(acme.system, about)).toEqual({ isTaken: true })
    const { id: messageId } = await mia.write('4711')
    const answered = { conversationId: mia.id, messageId }
    expect(await takeMessage(acme.system, answered)).toEqual({ isTaken: false, answerTo: messageId })
    // Killed before the assistant has answered, it is the assistant's again.
    expect(await takeMessage(acme.system, answered)).toEqual({ isTaken: false, answerTo: messageId })
    expect(await takeMessage(acme.system, about)).toEqual({ isTaken: true })
    const ben = await customer(acme, 'Do you have bread?')
    const other = { conversationId: ben.id, messageId: ben.firstMessageId }
    expect(await takeMessage(acme.system, other)).toEqual({ isTaken: false, answerTo: ben.firstMessageId })
  })

  it('words that come while a run waits for a moment are the assistant’s', async () => {
    await assistant(acme)
    await active(acme, [{ id: 'rest', kind: 'wait', amount: 1, unit: 'hours' }, say('back', 'Still there?')])
    const mia = await customer(acme, 'Hello?')
    await takeMessage(acme.system, { conversationId: mia.id, messageId: mia.firstMessageId })
    const { id: messageId } = await mia.write('What do you sell?')
    const taken = await takeMessage(acme.system, { conversationId: mia.id, messageId })
    expect(taken).toEqual({ isTaken: false, answerTo: messageId })
  })

  it('a label that a person sets begins a workflow, once; one that a workflow sets does not', async () => {
    const { id: labelId } = await createLabel(acme.system, { name: 'VIP', color: 2 })
    await active(acme, [{ id: 'label', kind: 'label', add: true, labelId }])
    await active(acme, [say('notice', 'A colleague looks at it at once.')], { trigger: { kind: 'label', labelId } })
    const { untilQuiet } = worker(acme)
    const mia = await customer(acme, 'Hello?')
    await untilQuiet()
    expect(await mia.runs()).toHaveLength(1)
    const maria = await testMember(acme, 'tenant_admin', 'Maria Lopez')
    await setLabels(maria, { conversationId: mia.id, remove: [labelId] })
    await setLabels(maria, { conversationId: mia.id, add: [labelId] })
    await setLabels(maria, { conversationId: mia.id, add: [labelId] })
    await untilQuiet(2)
    expect((await mia.heard()).filter((body) => body === 'A colleague looks at it at once.')).toHaveLength(1)
  })

  it('where the assistant has no answer a workflow may have one', async () => {
    await assistant(acme)
    await active(acme, [ask('mail'), toPeople('people')], { trigger: { kind: 'unanswered' } })
    const { untilQuiet } = worker(acme)
    await acme.system.db.agent.updateMany({ data: { status: 'paused' } })
    const mia = await customer(acme, 'What is the meaning of life?')
    await untilQuiet(2)
    expect(await mia.heard()).toEqual(['What is your e-mail address?'])
    expect(await mia.now()).toMatchObject({ state: 'bot' })
  })

  it('a conversation begins no more than twenty runs a day', async () => {
    await active(acme, [say('greet', 'Hi.')], { trigger: { kind: 'message', words: ['again'] } })
    const mia = await customer(acme, 'again')
    await takeMessage(acme.system, { conversationId: mia.id, messageId: mia.firstMessageId })
    for (let time = 0; time < 25; time++) {
      await acme.system.db.conversation.updateMany({ where: { id: mia.id }, data: { state: 'bot' } })
      const { id: messageId } = await mia.write('again')
      await takeMessage(acme.system, { conversationId: mia.id, messageId })
    }
    expect(await mia.runs()).toHaveLength(20)
  })
})

describe('an editor', () => {
  it('is told what is missing, and nothing unfinished is put to use', async () => {
    const definition = definitionOf([ask('mail', { text: ' ', otherwise: 'gone-step' }), say('greet', '')], {
      trigger: { kind: 'message' },
    })
    const { id: workflowId } = await createWorkflow(acme.system, { name: 'Draft', definition })
    const { problems } = await checkWorkflow(acme.system, { workflowId })
    expect(problems).toEqual([
      { code: 'no_words', stepId: null },
      { code: 'no_target', stepId: 'mail' },
      { code: 'no_text', stepId: 'greet' },
    ])
    await expect(activateWorkflow(acme.system, { workflowId })).rejects.toMatchObject({ status: 400 })
  })

  it('of another company or account sees nothing of it', async () => {
    const workflowId = await active(acme, STEPS)
    const other = await testTenant()
    for (const verb of [getWorkflow, checkWorkflow, activateWorkflow, archiveWorkflow, listRuns]) {
      await expect(verb(other.system, { workflowId })).rejects.toMatchObject({ status: 404 })
    }
    expect((await listWorkflows(other.system, {})).items).toEqual([])
    const stranger = await customer(other, 'Hello?')
    await worker(other).untilQuiet()
    expect(await stranger.runs()).toEqual([])
    const viewer = await testMember(acme, 'viewer')
    await expect(pauseWorkflow(viewer, { workflowId })).rejects.toMatchObject({ status: 403 })
  })
})
