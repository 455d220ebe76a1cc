import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { CAMPAIGN_BEGUN } from '@/lib/campaigns'
import { platformDb } from '@/lib/db'
import { forgetEnvironment } from '@/lib/kernel'
import { mailSink, type TestTenant, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import {
  activateSequence,
  archiveSequence,
  enrolContacts,
  enrolSegment,
  getFigures,
  getSequence,
  listEnrolments,
  pauseSequence,
  removeEnrolment,
  resumeSequence,
  updateSequence,
} from '.'
import { active, lookAfter, mail, people, wait } from './sequences.fixture'

type Sink = Awaited<ReturnType<typeof mailSink>>

beforeAll(useFreshDatabase)

const DAY_MS = 86_400_000
let company: TestTenant
let worker: ReturnType<typeof lookAfter>
let sink: Sink
beforeEach(async () => {
  company = await testTenant()
  worker = lookAfter(company)
  sink = await mailSink()
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${sink.port}`)
  forgetEnvironment()
})
afterEach(async () => {
  await sink.close()
  await platformDb().turn.deleteMany({})
  vi.unstubAllEnvs()
  forgetEnvironment()
})

const subjects = () => sink.mails.map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw)?.[1])
const ADA = { name: 'Ada Lovelace', email: 'ada@crowd.example' }
const WELCOME = [mail('mail-one', 'First'), wait('wait-one', 2, 'days'), mail('mail-two', 'Second')]

async function withAda(sequenceId: string): Promise<string> {
  const [contactId = ''] = await people(company, [ADA])
  await enrolContacts(company.system, { sequenceId, contactIds: [contactId] })
  await worker.untilQuiet()
  return contactId
}

const waysIn = async (sequenceId: string) => (await listEnrolments(company.system, { sequenceId })).items
const countsOf = async (sequenceId: string) => (await getSequence(company.system, { sequenceId })).counts

describe('a sequence', () => {
  it('sends one mail after the other, each when its wait is over', async () => {
    const sequenceId = await active(company, WELCOME)
    await withAda(sequenceId)
    expect(subjects()).toEqual(['First'])
    expect(await waysIn(sequenceId)).toMatchObject([{ state: 'waiting', stepId: 'mail-two' }])
    await worker.pass(DAY_MS)
    expect(subjects()).toEqual(['First'])
    await worker.pass(DAY_MS)
    expect(subjects()).toEqual(['First', 'Second'])
    expect(await waysIn(sequenceId)).toMatchObject([{ state: 'finished', stepId: 'end' }])
    expect(await countsOf(sequenceId)).toEqual({ entered: 1, underWay: 0, finished: 1, left: 0 })
    const { steps } = await getFigures(company.system, { sequenceId })
    const of = (id: string) => steps.find(({ stepId }) => stepId === id)
    expect(of('mail-one')).toMatchObject({ reached: 1, sent: 1, left: 0, here: 0 })
    expect(of('wait-one')).toMatchObject({ reached: 1, sent: 0 })
  })

  it('keeps its mails out of the list of campaigns and out of the plan’s count', async () => {
    await withAda(await active(company, WELCOME))
    const { listCampaigns } = await import('@/lib/campaigns')
    expect((await listCampaigns(company.system, {})).items).toEqual([])
  })

  it('begins a mail once, however many come into it one by one', async () => {
    const sequenceId = await active(company, [mail('mail-one', 'First')])
    const emails = ['ada@crowd.example', 'bo@crowd.example', 'cy@crowd.example']
    for (const email of emails) {
      const contactIds = await people(company, [{ email }])
      await enrolContacts(company.system, { sequenceId, contactIds })
      await worker.untilQuiet()
    }
    expect(subjects()).toEqual(['First', 'First', 'First'])
    expect(await company.system.db.outboxEvent.count({ where: { type: CAMPAIGN_BEGUN } })).toBe(1)
  })

  it('has nobody in it twice at a time, and by hand again when they are through', async () => {
    const sequenceId = await active(company, WELCOME)
    const contactId = await withAda(sequenceId)
    expect(await enrolContacts(company.system, { sequenceId, contactIds: [contactId] })).toEqual({
      entered: 0,
      passed: 1,
    })
    await worker.pass(3 * DAY_MS)
    const again = await Promise.all(
      [1, 2, 3].map(() => enrolContacts(company.system, { sequenceId, contactIds: [contactId] })),
    )
    expect(again.reduce((sum, { entered }) => sum + entered, 0)).toBe(1)
    await worker.untilQuiet()
    expect(subjects()).toEqual(['First', 'Second', 'First'])
  })

  it('stops when somebody answers', async () => {
    const sequenceId = await active(company, WELCOME)
    const contactId = await withAda(sequenceId)
    const { db } = company.system
    const conversation = await db.conversation.create({ data: { contactId, channel: 'web_chat' } })
    await company.system.db.outboxEvent.create({
      data: { type: 'message.received', payload: { conversationId: conversation.id, messageId: conversation.id } },
    })
    await worker.untilQuiet()
    expect(await waysIn(sequenceId)).toMatchObject([{ state: 'left', reason: 'replied', stepId: 'mail-two' }])
    await worker.pass(9 * DAY_MS)
    expect(subjects()).toEqual(['First'])
    expect(await countsOf(sequenceId)).toMatchObject({ underWay: 0, left: 1 })
  })

  it('stops when somebody unsubscribes, and never sends to those who refuse', async () => {
    const sequenceId = await active(company, WELCOME)
    const contactId = await withAda(sequenceId)
    await company.system.db.contactConsent.updateMany({ where: { contactId }, data: { state: 'denied' } })
    await worker.pass(3 * DAY_MS)
    expect(subjects()).toEqual(['First'])
    expect(await waysIn(sequenceId)).toMatchObject([{ state: 'left', reason: 'unsubscribed' }])
  })

  it('goes on with those who have no address or gave no consent, without mails', async () => {
    const sequenceId = await active(company, [...WELCOME, { id: 'tag-one', kind: 'tag', add: true, tag: 'welcomed' }])
    const ids = await people(company, [{ email: 'silent@crowd.example', agrees: false }])
    await enrolContacts(company.system, { sequenceId, contactIds: ids })
    await worker.untilQuiet()
    await worker.pass(3 * DAY_MS)
    expect(subjects()).toEqual([])
    expect(await waysIn(sequenceId)).toMatchObject([{ state: 'finished' }])
    const contact = await company.system.db.contact.findFirst({ where: { id: ids[0] ?? '' } })
    expect(contact?.tags).toEqual(['welcomed'])
  })

  it('rests while it is paused, also mails that were waiting, and goes on from there', async () => {
    const sequenceId = await active(company, WELCOME)
    await withAda(sequenceId)
    await pauseSequence(company.system, { sequenceId })
    await worker.pass(3 * DAY_MS)
    expect(subjects()).toEqual(['First'])
    await resumeSequence(company.system, { sequenceId })
    await worker.untilQuiet()
    expect(subjects()).toEqual(['First', 'Second'])
  })

  it('lets those under way finish as they began, and new ones go the new way', async () => {
    const sequenceId = await active(company, WELCOME)
    await withAda(sequenceId)
    const { version, definition } = await getSequence(company.system, { sequenceId })
    await updateSequence(company.system, {
      sequenceId,
      version,
      definition: { ...definition, steps: [mail('mail-new', 'New')] },
    })
    expect(await getSequence(company.system, { sequenceId })).toMatchObject({ hasChanges: true, liveVersion: 1 })
    await activateSequence(company.system, { sequenceId })
    const [grace = ''] = await people(company, [{ email: 'grace@crowd.example' }])
    await enrolContacts(company.system, { sequenceId, contactIds: [grace] })
    await worker.untilQuiet()
    await worker.pass(3 * DAY_MS)
    expect(subjects().sort()).toEqual(['First', 'New', 'Second'])
  })

  it('that is archived lets everybody go and takes back what waits to be sent', async () => {
    const sequenceId = await active(company, WELCOME)
    await withAda(sequenceId)
    await archiveSequence(company.system, { sequenceId })
    await worker.untilQuiet()
    await worker.pass(9 * DAY_MS)
    expect(subjects()).toEqual(['First'])
    expect(await waysIn(sequenceId)).toMatchObject([{ state: 'left', reason: 'archived' }])
    await expect(activateSequence(company.system, { sequenceId })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('lets a person take somebody out, once', async () => {
    const sequenceId = await active(company, WELCOME)
    await withAda(sequenceId)
    const [{ id: enrolmentId } = { id: '' }] = await waysIn(sequenceId)
    await removeEnrolment(company.system, { sequenceId, enrolmentId })
    await expect(removeEnrolment(company.system, { sequenceId, enrolmentId })).rejects.toMatchObject({
      code: 'not_found',
    })
    await worker.pass(9 * DAY_MS)
    expect(subjects()).toEqual(['First'])
  })

  it('does not begin with something missing', async () => {
    await expect(active(company, [])).rejects.toMatchObject({ code: 'invalid' })
    await expect(active(company, [mail('mail-one', '')])).rejects.toMatchObject({ code: 'invalid' })
    const jumpsBack = {
      id: 'test-one',
      kind: 'condition',
      test: { kind: 'mail', stepId: 'mail-one', sign: 'opened' },
      otherwise: 'mail-one',
    } as const
    await expect(active(company, [mail('mail-one', 'First'), jumpsBack])).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('a condition', () => {
  it('parts people by what they did with an earlier mail', async () => {
    const sequenceId = await active(company, [
      mail('mail-one', 'First'),
      wait('wait-one', 1, 'days'),
      {
        id: 'test-one',
        kind: 'condition',
        test: { kind: 'mail', stepId: 'mail-one', sign: 'opened' },
        otherwise: 'mail-no',
      },
      mail('mail-yes', 'Thanks for reading'),
      { id: 'end-one', kind: 'end' },
      mail('mail-no', 'Did you miss it?'),
    ])
    const [ada = '', grace = ''] = await people(company, [ADA, { email: 'grace@crowd.example' }])
    await enrolContacts(company.system, { sequenceId, contactIds: [ada, grace] })
    await worker.untilQuiet()
    await company.system.db.campaignRecipient.updateMany({ where: { contactId: ada }, data: { openedAt: new Date() } })
    await worker.pass(DAY_MS)
    const got = Object.groupBy(sink.mails, ({ to }) => to)
    expect(got['ada@crowd.example']?.at(-1)?.raw).toContain('Subject: Thanks for reading')
    expect(got['grace@crowd.example']?.at(-1)?.raw).toContain('Subject: Did you miss it?')
    expect(sink.mails).toHaveLength(4)
  })

  it('parts people by rules as segments do', async () => {
    const sequenceId = await active(company, [
      {
        id: 'test-one',
        kind: 'condition',
        test: {
          kind: 'rules',
          rules: { kind: 'group', match: 'all', rules: [{ kind: 'tag', operator: 'any_of', values: ['vip'] }] },
        },
        otherwise: 'end',
      },
      mail('mail-one', 'For you alone'),
    ])
    const [ada = '', grace = ''] = await people(company, [ADA, { email: 'grace@crowd.example' }])
    await company.system.db.contact.updateMany({ where: { id: ada }, data: { tags: ['vip'] } })
    await enrolContacts(company.system, { sequenceId, contactIds: [ada, grace] })
    await worker.untilQuiet()
    expect(sink.mails.map(({ to }) => to)).toEqual(['ada@crowd.example'])
    expect(await countsOf(sequenceId)).toMatchObject({ finished: 2 })
  })
})

describe('a trigger', () => {
  it('by segment takes in who joins, and not who was there', async () => {
    const { createSegment, changeMembers } = await import('@/lib/segments')
    const { id: segmentId } = await createSegment(company.system, { name: 'Customers' })
    const [ada = '', grace = ''] = await people(company, [ADA, { email: 'grace@crowd.example' }])
    await changeMembers(company.system, { segmentId, add: [ada], remove: [] })
    const sequenceId = await active(company, [mail('mail-one', 'Hello')], {
      trigger: { kind: 'segment', segmentId, isForPresent: false },
    })
    await worker.untilQuiet()
    await changeMembers(company.system, { segmentId, add: [grace], remove: [] })
    await company.system.db.sequence.updateMany({ where: { id: sequenceId }, data: { scanAt: new Date() } })
    await worker.pass(0)
    const { sequenceLine } = await import('./run-line')
    await sequenceLine.join(company.system, sequenceId)
    await worker.untilQuiet()
    expect(sink.mails.map(({ to }) => to)).toEqual(['grace@crowd.example'])
    expect(await enrolSegment(company.system, { sequenceId, segmentId })).toEqual({ members: 2 })
    await worker.untilQuiet()
    expect(sink.mails.map(({ to }) => to).sort()).toEqual(['ada@crowd.example', 'grace@crowd.example'])
  })

  it('by tag takes in whoever is given it, once for each time', async () => {
    const { changeContacts } = await import('@/lib/contacts')
    const sequenceId = await active(company, [mail('mail-one', 'Hello')], {
      trigger: { kind: 'tag', tag: 'trial' },
      againAfterDays: 0,
    })
    const [ada = ''] = await people(company, [ADA])
    await changeContacts(company.system, { contactIds: [ada], addTags: ['trial'] })
    await worker.untilQuiet()
    expect(subjects()).toEqual(['Hello'])
    await changeContacts(company.system, { contactIds: [ada], addTags: ['other'] })
    await worker.untilQuiet()
    expect(subjects()).toEqual(['Hello'])
    await changeContacts(company.system, { contactIds: [ada], removeTags: ['trial'] })
    await changeContacts(company.system, { contactIds: [ada], addTags: ['trial'] })
    await worker.untilQuiet()
    expect(subjects()).toEqual(['Hello', 'Hello'])
    expect(await countsOf(sequenceId)).toMatchObject({ entered: 2, finished: 2 })
  })
})
