import { beforeEach, expect, it } from 'vitest'
import type { WeeklyHours } from '@/lib/business-hours/schema'
import { DAYS } from '@/lib/business-hours/schema'
import { listCallBacks } from '@/lib/call-backs'
import { type TestTenant, testTenant } from '@/lib/testing'
import { checkWorkflow, createWorkflow } from '.'
import { END, type StepOf } from './schema'
import { active, ask, customer, definitionOf, say, worker } from './workflows.fixture'

let acme: TestTenant
beforeEach(async () => {
  acme = await testTenant()
})

const ALWAYS: WeeklyHours = {
  timeZone: 'Europe/Berlin',
  days: Object.fromEntries(DAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]])),
}
const NUMBER = ask('number', { text: 'Your number?', answer: 'phone', variable: 'number', keepAs: null })
const call = (changes: Partial<StepOf<'call_back'>> = {}): StepOf<'call_back'> => ({
  id: 'call',
  kind: 'call_back',
  text: 'When may we call you?',
  about: 'Somebody asks for an offer',
  phone: 'number',
  variable: 'moment',
  minutes: 30,
  leadHours: 2,
  withinDays: 3,
  retries: 1,
  otherwise: 'sorry',
  ...changes,
})
const STEPS = [NUMBER, call(), say('thanks', 'We call you {{answer.moment}}.'), { id: 'stop', kind: 'end' } as const]
const SORRY = say('sorry', 'Write to us, then.')
const offersOf = (run: { offers: unknown } | undefined) => run?.offers as { words: string; at: string }[]

it('offers moments, and the one that is chosen is promised once', async () => {
  await active(acme, [...STEPS, SORRY], { hours: ALWAYS })
  const { untilQuiet } = worker(acme)
  const mia = await customer(acme, 'Hello')
  await untilQuiet()
  await mia.write('+49 30 1234567')
  await untilQuiet(3)
  expect((await mia.heard()).at(-1)).toBe('When may we call you?')
  const [run] = await mia.runs()
  const offers = offersOf(run)
  expect(offers.length).toBe(9)
  await mia.write('2')
  await untilQuiet(3)
  const { items } = await listCallBacks(acme.system, { state: 'planned' })
  expect(items).toMatchObject([
    {
      conversationId: mia.id,
      phone: '+49301234567',
      about: 'Somebody asks for an offer',
      dueAt: offers[1]?.at,
      source: 'workflow',
      sourceName: 'Welcome',
    },
  ])
  expect((await mia.heard()).at(-1)).toBe(`We call you ${offers[1]?.words}.`)
  expect(offersOf((await mia.runs())[0])).toEqual([])
})

it('goes the other way where no number is known, and where no moment is chosen', async () => {
  await active(acme, [call({ phone: '' }), { id: 'stop', kind: 'end' }, SORRY], { hours: ALWAYS })
  const { untilQuiet } = worker(acme)
  const nobody = await customer(acme, 'Hello')
  const mia = await customer(acme, 'Hello')
  await acme.system.db.contact.updateMany({
    where: { id: (await mia.now()).contactId, deletedAt: {} },
    data: { phone: '+49301234567' },
  })
  await untilQuiet()
  expect((await nobody.heard())[0]).toBe('Write to us, then.')
  for (const words of ['never', 'no']) {
    await mia.write(words)
    await untilQuiet()
  }
  expect((await mia.heard()).slice(0, 3)).toEqual([
    'When may we call you?',
    'When may we call you?',
    'Write to us, then.',
  ])
  expect((await listCallBacks(acme.system, {})).items).toEqual([])
})

it('never promises a moment that has passed while it was asked', async () => {
  await active(acme, [...STEPS, SORRY], { hours: ALWAYS })
  const { untilQuiet } = worker(acme)
  const mia = await customer(acme, 'Hello')
  await untilQuiet()
  await mia.write('+49301234567')
  await untilQuiet()
  const [run] = await mia.runs()
  const [first, ...others] = offersOf(run)
  const past = { words: first?.words ?? '', at: new Date(Date.now() - 60_000).toISOString() }
  await acme.system.db.workflowRun.updateMany({ where: { id: run?.id ?? '' }, data: { offers: [past, ...others] } })
  await mia.write(past.words)
  await untilQuiet()
  expect((await mia.heard()).at(-1)).toBe('When may we call you?')
  expect((await listCallBacks(acme.system, {})).items).toEqual([])
})

it('needs hours, words and a number before it is put to use', async () => {
  const problemsOf = async (...args: Parameters<typeof definitionOf>) => {
    const { id } = await createWorkflow(acme.system, { name: 'Call', definition: definitionOf(...args) })
    const { problems } = await checkWorkflow(acme.system, { workflowId: id })
    return problems.map(({ code }) => code)
  }
  const step = call({ otherwise: END })
  expect(await problemsOf([NUMBER, step], { hours: ALWAYS })).toEqual([])
  expect(await problemsOf([NUMBER, step])).toEqual(['no_hours'])
  expect(await problemsOf([step], { hours: ALWAYS })).toEqual(['no_number'])
  expect(await problemsOf([NUMBER, { ...step, about: ' ' }], { hours: ALWAYS })).toEqual(['no_about'])
})
