import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { followTextLink, updateCampaignSettings } from '@/lib/campaigns'
import { addConnection, removeConnection } from '@/lib/channels'
import { platformDb } from '@/lib/db'
import { forgetEnvironment, newId } from '@/lib/kernel'
import { startPhones, visitor } from '@/lib/message-intake/phone.fixture'
import { mailSink, type TestTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { createTemplate, pauseTemplate, resumeTemplate } from '@/lib/whatsapp-templates'
import { approve } from '@/lib/whatsapp-templates/meta.fixture'
import { newTemplateContent } from '@/lib/whatsapp-templates/schema'
import {
  checkSequence,
  createSequence,
  enrolContacts,
  getFigures,
  getSequence,
  listEnrolments,
  resumeSequence,
} from '.'
import type { Definition, Step, StepFigures } from './schema'
import { FIRST_DEFINITION } from './schema'
import { active, lookAfter, mail, wait } from './sequences.fixture'

beforeAll(useFreshDatabase)

let phones: Awaited<ReturnType<typeof startPhones>>
beforeAll(async () => {
  phones = await startPhones()
})
afterAll(() => phones.stop())

const DAY_MS = 86_400_000
let company: TestTenant
let worker: ReturnType<typeof lookAfter>
let sink: Awaited<ReturnType<typeof mailSink>>
beforeEach(async () => {
  sink = await mailSink()
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${sink.port}`)
  company = await phones.company()
  worker = lookAfter(company)
})
afterEach(async () => {
  await sink.close()
  await platformDb().turn.deleteMany({})
  vi.unstubAllEnvs()
  forgetEnvironment()
})

const sms = (id: string, text: string, connectionId: string | null = null): Step => ({
  id,
  kind: 'sms',
  sms: { text, connectionId },
})
const whatsapp = (id: string, templateId: string | null): Step => ({
  id,
  kind: 'whatsapp',
  whatsapp: { connectionId: null, templateId, values: {}, media: null },
})

type Channel = 'email' | 'sms' | 'whatsapp'
let count = 0

/** Somebody who agrees to messages by these channels. */
async function somebody(agrees: readonly Channel[] = ['email', 'sms', 'whatsapp']) {
  const { db } = company.system
  count += 1
  const id = newId()
  const phone = `+4915172${String(10_000 + count)}`
  await db.contact.create({ data: { id, name: 'Mia Lang', phone, emailNormalized: `mia-${count}@crowd.example` } })
  await db.contactIdentity.create({
    data: { id: newId(), contactId: id, kind: 'phone', value: phone, source: 'staff' },
  })
  await db.contactConsent.createMany({
    data: agrees.map((channel) => ({
      id: newId(),
      contactId: id,
      channel,
      purpose: 'marketing',
      state: 'granted',
      source: 'test',
    })),
  })
  return { id, phone }
}

async function takenIn(sequenceId: string, agrees?: readonly Channel[]) {
  const person = await somebody(agrees)
  await enrolContacts(company.system, { sequenceId, contactIds: [person.id] })
  await worker.untilQuiet()
  return person
}

const textsAt = async (phone: string) => (await phones.messages(phone)).filter(({ direction }) => direction === 'out')
const wayOf = async (sequenceId: string, contactId: string) =>
  (await listEnrolments(company.system, { sequenceId })).items.find((one) => one.contactId === contactId)
const figuresOf = async (sequenceId: string, stepId: string): Promise<StepFigures | undefined> =>
  (await getFigures(company.system, { sequenceId })).steps.find((one) => one.stepId === stepId)

/** What the sandbox tells is settled, and the worker does what follows. */
async function heard(isThere: () => Promise<boolean>): Promise<void> {
  await phones.settled(company, async () => {
    await worker.untilQuiet()
    return isThere()
  })
}

async function template(name: string): Promise<string> {
  const content = { ...newTemplateContent(), body: 'Your order waits at our shop.', footer: 'STOP ends this' }
  const { id } = await createTemplate(company.system, { name, content, defaults: {} })
  return approve(company, id)
}

const problems = async (steps: Step[], changes: Partial<Definition> = {}) => {
  const definition = { ...FIRST_DEFINITION, ...changes, steps }
  const { id: sequenceId } = await createSequence(company.system, { name: 'Welcome', definition })
  return (await checkSequence(company.system, { sequenceId })).problems.map(
    ({ code, severity }) => `${severity} ${code}`,
  )
}

describe('a text message in a sequence', () => {
  it('reaches whoever comes to it once, with a short link of its own, and its figures tell what came of it', async () => {
    const sequenceId = await active(company, [
      sms('text-one', 'Dear {{firstName|friend}}: https://shop.example/new STOP ends this.'),
      wait('wait-one', 1, 'days'),
      mail('mail-one', 'Later'),
    ])
    const { id, phone } = await takenIn(sequenceId)
    const [text, ...more] = await textsAt(phone)
    expect(more).toEqual([])
    const [, token = ''] = /\/s\/([\w-]+)/.exec(text?.text ?? '') ?? []
    expect(text?.text).toMatch(/^Dear Mia: http/)
    expect(await followTextLink(visitor(company), { token })).toEqual({ url: 'https://shop.example/new' })
    await heard(async () => (await figuresOf(sequenceId, 'text-one'))?.delivered === 1)
    expect(await figuresOf(sequenceId, 'text-one')).toMatchObject({ reached: 1, sent: 1, delivered: 1, clicked: 1 })
    await worker.pass(DAY_MS)
    expect(sink.mails).toHaveLength(1)
    expect(await textsAt(phone)).toHaveLength(1)
    expect(await wayOf(sequenceId, id)).toMatchObject({ state: 'finished' })
  })

  it('costs whom it does not reach, who never agreed or who had enough this one message', async () => {
    const sequenceId = await active(company, [sms('text-one', 'News. STOP ends this.'), mail('mail-one', 'Mail')])
    const quiet = await takenIn(sequenceId, ['email'])
    expect(await textsAt(quiet.phone)).toEqual([])
    await company.system.db.contactConsent.create({
      data: { contactId: quiet.id, channel: 'sms', purpose: 'marketing', state: 'denied', source: 'test' },
    })
    // Refused elsewhere, before: the mails are still for them.
    await enrolContacts(company.system, { sequenceId, contactIds: [quiet.id] })
    await worker.untilQuiet()
    expect(sink.mails).toHaveLength(2)
    const phoneless = newId()
    await company.system.db.contact.create({ data: { id: phoneless, name: 'Bo' } })
    await enrolContacts(company.system, { sequenceId, contactIds: [phoneless] })
    await worker.untilQuiet()
    expect(await wayOf(sequenceId, phoneless)).toMatchObject({ state: 'finished' })
    await updateCampaignSettings(company.system, {
      quietFrom: null,
      quietUntil: null,
      capMessages: 1,
      capDays: 7,
      warmUpFrom: null,
      isPrivate: false,
    })
    const capped = await takenIn(sequenceId)
    expect(await textsAt(capped.phone)).toHaveLength(1)
    expect(sink.mails).toHaveLength(2)
  })

  it('waits for the end of quiet hours', async () => {
    const hour = new Date().getUTCHours()
    await updateCampaignSettings(company.system, {
      quietFrom: hour,
      quietUntil: (hour + 2) % 24,
      capMessages: null,
      capDays: null,
      warmUpFrom: null,
      isPrivate: false,
    })
    const sequenceId = await active(company, [sms('text-one', 'News. STOP ends this.')])
    const { id, phone } = await somebody()
    await company.system.db.contact.updateMany({ where: { id }, data: { timeZone: 'UTC' } })
    await enrolContacts(company.system, { sequenceId, contactIds: [id] })
    await worker.untilQuiet()
    expect(await textsAt(phone)).toEqual([])
    expect(await wayOf(sequenceId, id)).toMatchObject({ state: 'mailing', stepId: 'text-one' })
  })

  it('stops when they answer it', async () => {
    const sequenceId = await active(company, [
      sms('text-one', 'Shall we talk? STOP ends this.'),
      wait('wait-one', 2, 'days'),
      sms('text-two', 'Are you there? STOP ends this.'),
    ])
    const { id, phone } = await takenIn(sequenceId)
    const [text] = await textsAt(phone)
    await phones.answer(text?.id ?? '', 'Yes please, tomorrow.')
    await heard(async () => (await wayOf(sequenceId, id))?.state === 'left')
    expect(await wayOf(sequenceId, id)).toMatchObject({ reason: 'replied', stepId: 'text-two' })
    await worker.pass(3 * DAY_MS)
    expect(await textsAt(phone)).toHaveLength(1)
    expect(await figuresOf(sequenceId, 'text-one')).toMatchObject({ replied: 1 })
  })

  it('goes on by another way for those who answered, where answers do not stop it', async () => {
    const steps: Step[] = [
      sms('text-one', 'Do you like it? STOP ends this.'),
      wait('wait-one', 1, 'days'),
      { id: 'asks', kind: 'condition', test: { kind: 'mail', stepId: 'text-one', sign: 'replied' }, otherwise: 'end' },
      { id: 'tag-one', kind: 'tag', add: true, tag: 'talks' },
    ]
    const sequenceId = await active(company, steps, { stopsOnReply: false })
    const { id, phone } = await takenIn(sequenceId)
    const silent = await takenIn(sequenceId)
    const [text] = await textsAt(phone)
    await phones.answer(text?.id ?? '', 'I do')
    await heard(async () => (await figuresOf(sequenceId, 'text-one'))?.replied === 1)
    await worker.pass(DAY_MS)
    const tagsOf = async (contactId: string) =>
      (await company.system.db.contact.findFirst({ where: { id: contactId } }))?.tags
    expect(await tagsOf(id)).toEqual(['talks'])
    expect(await tagsOf(silent.id)).toEqual([])
  })

  it('takes out whoever says STOP to it, mails and all', async () => {
    const sequenceId = await active(company, [
      sms('text-one', 'News. STOP ends this.'),
      wait('wait-one', 2, 'days'),
      mail('mail-one', 'Mail'),
    ])
    const { id, phone } = await takenIn(sequenceId)
    const [text] = await textsAt(phone)
    await phones.answer(text?.id ?? '', 'STOP')
    await heard(async () => (await wayOf(sequenceId, id))?.state === 'left')
    expect(await wayOf(sequenceId, id)).toMatchObject({ reason: 'unsubscribed' })
    await worker.pass(3 * DAY_MS)
    expect(sink.mails).toEqual([])
  })

  it('waits and says why when its number is gone', async () => {
    const { id: connectionId } = await addConnection(company.system, {
      kind: 'sms',
      name: 'Shop',
      accountRef: 'AC00000000000000000000000000000001',
      token: 'key-of-shop',
      address: '+15550100001',
      baseUrl: `http://127.0.0.1:${phones.port}`,
    })
    const sequenceId = await active(company, [sms('text-one', 'News. STOP ends this.', connectionId)])
    await removeConnection(company.system, { connectionId })
    const { id } = await takenIn(sequenceId)
    const held = (await getSequence(company.system, { sequenceId })).held
    expect(held).toEqual([{ stepId: 'text-one', reason: 'no_sender' }])
    expect(await wayOf(sequenceId, id)).toMatchObject({ state: 'mailing' })
  })
})

describe('a template of WhatsApp in a sequence', () => {
  it('waits and says why while its template is stopped, and reaches each once when it goes on', async () => {
    const templateId = await template('order_waits')
    const sequenceId = await active(company, [whatsapp('wa-one', templateId)])
    await pauseTemplate(company.system, { templateId })
    const { id, phone } = await takenIn(sequenceId)
    expect((await getSequence(company.system, { sequenceId })).held).toEqual([
      { stepId: 'wa-one', reason: 'template_paused_here' },
    ])
    expect(await textsAt(phone)).toEqual([])
    await resumeTemplate(company.system, { templateId })
    await resumeSequence(company.system, { sequenceId })
    await worker.untilQuiet()
    expect(await textsAt(phone)).toMatchObject([{ text: expect.stringContaining('Your order waits') }])
    expect((await getSequence(company.system, { sequenceId })).held).toEqual([])
    expect(await wayOf(sequenceId, id)).toMatchObject({ state: 'finished' })
    await heard(async () => (await figuresOf(sequenceId, 'wa-one'))?.delivered === 1)
  })

  it('stops when they answer it', async () => {
    const templateId = await template('order_ready')
    const sequenceId = await active(company, [
      whatsapp('wa-one', templateId),
      wait('wait-one', 1, 'days'),
      mail('mail-one', 'M'),
    ])
    const { id, phone } = await takenIn(sequenceId)
    const [message] = await textsAt(phone)
    await phones.answer(message?.id ?? '', 'Coming!')
    await heard(async () => (await wayOf(sequenceId, id))?.state === 'left')
    expect(await wayOf(sequenceId, id)).toMatchObject({ reason: 'replied' })
  })
})

describe('the checks before a sequence with messages is put to use', () => {
  it('name what is missing of each', async () => {
    const { id: draftId } = await createTemplate(company.system, { name: 'not_yet', content: newTemplateContent() })
    expect(
      await problems([
        sms('text-one', ' '),
        sms('text-two', 'Dear {{nobody}}'),
        sms('text-three', 'News', newId()),
        whatsapp('wa-one', null),
        whatsapp('wa-two', draftId),
        { id: 'asks', kind: 'condition', test: { kind: 'mail', stepId: 'text-one', sign: 'opened' }, otherwise: 'end' },
      ]),
    ).toEqual([
      'error no_message',
      'error text_findings',
      'error no_sender',
      'error no_template',
      'error template_not_approved',
      'error sign_unknown',
    ])
  })
})
