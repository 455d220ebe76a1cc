import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createField, updateContact } from '@/lib/contacts'
import { platformDb } from '@/lib/db'
import { answer, openForm } from '@/lib/forms/forms.fixture'
import { forgetEnvironment } from '@/lib/kernel'
import { mailSink, type TestTenant, testSubAccount, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { enrolContacts, getSequence, listEnrolments } from '.'
import { sequenceLine } from './run-line'
import type { Trigger } from './schema'
import { active, lookAfter, mail, people, wait } from './sequences.fixture'

beforeAll(useFreshDatabase)

const DAY_MS = 86_400_000
let company: TestTenant
let worker: ReturnType<typeof lookAfter>
let sink: Awaited<ReturnType<typeof mailSink>>
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

const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
const now = () => new Date().getUTCHours()
const to = () => sink.mails.map((one) => one.to).sort()
const waysIn = async (sequenceId: string, of = company) => (await listEnrolments(of.system, { sequenceId })).items

/** The day before at the hour that has just begun on UTC clocks. */
const dayBefore = (changes: Partial<Extract<Trigger, { kind: 'date' }>> = {}): Trigger => ({
  kind: 'date',
  field: 'appointment',
  shiftDays: -1,
  hour: now(),
  isYearly: false,
  ...changes,
})

async function withDates(of: TestTenant, dates: Record<string, string>): Promise<string[]> {
  const ids = await people(
    of,
    Object.keys(dates).map((email) => ({ email, timeZone: 'UTC' })),
  )
  for (const [at, day] of Object.values(dates).entries()) {
    await of.system.db.contact.updateMany({ where: { id: ids[at] ?? '' }, data: { attributes: { appointment: day } } })
  }
  return ids
}

const field = (of: TestTenant) =>
  createField(of.system, { key: 'appointment', label: 'Appointment', kind: 'date', choices: [] })

async function scanNow(sequenceId: string, of = company): Promise<void> {
  await of.system.db.sequence.updateMany({ where: { id: sequenceId }, data: { scanAt: new Date() } })
  await sequenceLine.join(of.system, sequenceId)
  await worker.untilQuiet()
}

describe('a reminder', () => {
  it('goes to those whose day is near and to nobody else, once for each appointment', async () => {
    await field(company)
    await withDates(company, {
      'tomorrow@crowd.example': dayIn(1),
      'today@crowd.example': dayIn(0),
      'later@crowd.example': dayIn(3),
      'past@crowd.example': dayIn(-200),
    })
    const sequenceId = await active(company, [mail('mail-one', 'See you tomorrow')], {
      trigger: dayBefore(),
      againAfterDays: 0,
    })
    await worker.untilQuiet()
    await scanNow(sequenceId)
    expect(to()).toEqual(['tomorrow@crowd.example'])
    expect((await getSequence(company.system, { sequenceId })).counts).toMatchObject({ entered: 1, finished: 1 })
  })

  it('comes at the hour of the contact’s own clock', async () => {
    await field(company)
    const [far = ''] = await withDates(company, { 'far@crowd.example': dayIn(1), 'near@crowd.example': dayIn(1) })
    // There it is hours later or earlier: either long past or far ahead.
    await company.system.db.contact.updateMany({ where: { id: far }, data: { timeZone: 'Pacific/Honolulu' } })
    await active(company, [mail('mail-one', 'Soon')], { trigger: dayBefore(), againAfterDays: 0 })
    await worker.untilQuiet()
    expect(to()).toEqual(['near@crowd.example'])
  })

  it('is not sent when the date is moved or removed before it goes out', async () => {
    await field(company)
    const [moved = '', removed = '', kept = ''] = await withDates(company, {
      'moved@crowd.example': dayIn(1),
      'removed@crowd.example': dayIn(1),
      'kept@crowd.example': dayIn(1),
    })
    const sequenceId = await active(company, [wait('wait-one', 30, 'minutes'), mail('mail-one', 'Soon')], {
      trigger: dayBefore(),
      againAfterDays: 0,
    })
    await worker.untilQuiet()
    expect(await waysIn(sequenceId)).toHaveLength(3)
    await updateContact(company.system, { contactId: moved, attributes: { appointment: dayIn(9) } })
    await updateContact(company.system, { contactId: removed, attributes: { appointment: null } })
    await worker.untilQuiet()
    await worker.pass(3_600_000)
    expect(to()).toEqual(['kept@crowd.example'])
    const left = (await waysIn(sequenceId)).filter(({ state }) => state === 'left')
    expect(left.map(({ reason }) => reason)).toEqual(['date_changed', 'date_changed'])
    expect(kept).not.toBe('')
    // A day that is near (again) brings a reminder, at once.
    await updateContact(company.system, { contactId: removed, attributes: { appointment: dayIn(1) } })
    await worker.untilQuiet()
    expect((await waysIn(sequenceId)).filter(({ contactId }) => contactId === removed)).toHaveLength(2)
    await updateContact(company.system, { contactId: moved, attributes: { appointment: dayIn(1) } })
    await worker.untilQuiet()
    expect((await waysIn(sequenceId)).filter(({ contactId }) => contactId === moved)).toHaveLength(2)
  })

  it('comes every year on the day, whatever the year of the date', async () => {
    await field(company)
    await withDates(company, { 'born@crowd.example': `1984${dayIn(0).slice(4)}`, 'other@crowd.example': '1984-01-02' })
    const trigger = dayBefore({ shiftDays: 0, isYearly: true })
    const sequenceId = await active(company, [mail('mail-one', 'Happy birthday')], { trigger, againAfterDays: 0 })
    await worker.untilQuiet()
    await scanNow(sequenceId)
    expect(to()).toEqual(['born@crowd.example'])
    expect((await waysIn(sequenceId)).map(({ state }) => state)).toEqual(['finished'])
  })

  it('of a sub-account looks at its own people only', async () => {
    const branch = await testSubAccount(company)
    worker = lookAfter(branch)
    await field(branch)
    await withDates(company, { 'main@crowd.example': dayIn(1) })
    await withDates(branch, { 'branch@crowd.example': dayIn(1) })
    await active(branch, [mail('mail-one', 'Soon')], { trigger: dayBefore(), againAfterDays: 0 })
    await worker.untilQuiet()
    expect(to()).toEqual(['branch@crowd.example'])
  })
})

describe('a form', () => {
  it('brings its sender into a sequence, and out of one whose goal it is', async () => {
    const form = await openForm(company.system, { optIn: 'single' })
    const goal = await active(company, [wait('wait-one', 1, 'days'), mail('mail-one', 'Not any more')], {
      goal: { kind: 'form', formId: form.id },
    })
    const welcome = await active(company, [{ id: 'tag-one', kind: 'tag', add: true, tag: 'asked' }], {
      trigger: { kind: 'form', formId: form.id },
    })
    await answer(company.anonymous, form, { email: 'new@crowd.example' })
    await worker.untilQuiet()
    const [first] = await waysIn(welcome)
    expect(first).toMatchObject({ state: 'finished', address: 'new@crowd.example' })
    const contact = await company.system.db.contact.findFirst({ where: { id: first?.contactId ?? '' } })
    expect(contact?.tags).toContain('asked')

    await enrolContacts(company.system, { sequenceId: goal, contactIds: [first?.contactId ?? ''] })
    const submission = await company.system.db.formSubmission.findFirst({ where: { formId: form.id } })
    await company.system.db.outboxEvent.create({
      data: { type: 'form.submitted', payload: { submissionId: submission?.id, formId: form.id } },
    })
    await worker.untilQuiet()
    expect(await waysIn(goal)).toMatchObject([{ state: 'left', reason: 'goal' }])
    expect(await waysIn(welcome)).toHaveLength(1)
  })
})
