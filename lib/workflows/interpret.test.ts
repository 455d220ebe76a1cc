import { describe, expect, it } from 'vitest'
import { fitsTrigger } from './begin-run'
import { END, type Facts, FIRST_PLACE, MOST_IN_A_ROW, type Outcome, proceed, readAnswer, type Step } from './schema'
import { ask, definitionOf, say, toPeople } from './workflows.fixture'

const FACTS: Facts = {
  channel: 'web_chat',
  isOpen: true,
  contact: { name: 'Mia Lang', email: null, phone: null, language: 'de-AT', tags: [], attributes: {} },
  speaker: 'Ada',
  now: '2026-11-20T14:10:00.000Z',
  timeZone: 'Europe/Berlin',
  language: 'en',
}

const said = ({ effects }: Outcome) => effects.flatMap((one) => (one.kind === 'say' ? one.body : []))

function talk(steps: Step[], answers: string[], facts = FACTS) {
  const definition = definitionOf(steps)
  let outcome = proceed(definition, FIRST_PLACE, { kind: 'begin' }, facts)
  const heard: string[] = outcome ? said(outcome) : []
  for (const body of answers) {
    const next: Outcome | null =
      outcome && proceed(definition, outcome.place, { kind: 'message', body, wantsPerson: false }, facts)
    if (!next) break
    outcome = next
    heard.push(...said(next))
  }
  return { heard, halt: outcome?.halt, place: outcome?.place, effects: outcome?.effects ?? [] }
}

describe('a walk', () => {
  it('asks, takes what fits, fills blanks with it and hands over', () => {
    const steps = [
      say('hello', 'Hello {{contact.firstName}}, this is {{agent.name}}.'),
      ask('mail'),
      say('thanks', 'We write to {{answer.email}}.'),
      toPeople('people'),
    ]
    const { heard, halt, effects } = talk(steps, ['It is MIA@example.test, thanks'])
    expect(heard).toEqual(['Hello Mia, this is Ada.', 'What is your e-mail address?', 'We write to mia@example.test.'])
    expect(effects[0]).toMatchObject({ kind: 'keep', field: 'email', value: 'mia@example.test' })
    expect(halt).toMatchObject({ kind: 'handed_over', to: 'people' })
  })

  it('asks again in words of its own, so often and no more', () => {
    const steps = [
      ask('mail', { retries: 2, retryText: 'Like mia@example.test, please.', otherwise: 'sorry' }),
      say('sorry', 'Never mind.'),
    ]
    const { heard, halt } = talk(steps, ['no', 'never', 'ever'])
    expect(heard).toEqual([
      'What is your e-mail address?',
      'Like mia@example.test, please.',
      'Like mia@example.test, please.',
      'Never mind.',
    ])
    expect(halt).toEqual({ kind: 'finished' })
  })

  it('parts ways by answers, tags, languages and hours', () => {
    const choice = ask('what', { answer: 'choice', options: ['Order', 'Invoice'], variable: 'what', keepAs: null })
    const steps: Step[] = [
      choice,
      {
        id: 'test',
        kind: 'condition',
        test: { kind: 'answer', variable: 'what', is: 'equals', value: 'invoice' },
        otherwise: 'order',
      },
      { id: 'tagged', kind: 'tag', add: true, tag: 'billing' },
      { id: 'has-tag', kind: 'condition', test: { kind: 'tag', tag: 'billing' }, otherwise: END },
      { id: 'german', kind: 'condition', test: { kind: 'language', languages: ['de'] }, otherwise: END },
      { id: 'closed', kind: 'condition', test: { kind: 'hours', isOpen: false }, otherwise: 'open' },
      { id: 'stop', kind: 'end' },
      say('open', 'We are here.'),
      { id: 'stop2', kind: 'end' },
      say('order', 'Which order?'),
    ]
    expect(talk(steps, ['2']).heard.at(-1)).toBe('We are here.')
    expect(talk(steps, ['order']).heard.at(-1)).toBe('Which order?')
  })

  it('comes to an end though it goes in circles', () => {
    const circle: Step[] = [say('again', 'Again.'), { id: 'back', kind: 'go_to', stepId: 'again' }]
    const { heard, halt } = talk(circle, [])
    expect(halt).toEqual({ kind: 'too_long' })
    expect(heard).toHaveLength(MOST_IN_A_ROW)
    const asking: Step[] = [ask('word', { answer: 'text' }), { id: 'back', kind: 'go_to', stepId: 'word' }]
    expect(
      talk(
        asking,
        Array.from({ length: 200 }, () => 'more'),
      ).halt,
    ).toEqual({ kind: 'too_long' })
  })

  it('waits for what it waits for and for nothing else', () => {
    const definition = definitionOf([
      { id: 'rest', kind: 'wait', amount: 2, unit: 'hours' },
      say('back', 'Still there?'),
    ])
    const waiting = proceed(definition, FIRST_PLACE, { kind: 'begin' }, FACTS)
    expect(waiting?.halt).toEqual({ kind: 'waiting', ms: 7_200_000 })
    if (!waiting) throw new Error('it did not begin')
    expect(proceed(definition, waiting.place, { kind: 'message', body: 'hi', wantsPerson: false }, FACTS)).toBeNull()
    expect(proceed(definition, waiting.place, { kind: 'called', isDone: true, text: '' }, FACTS)).toBeNull()
    expect(proceed(definition, waiting.place, { kind: 'time' }, FACTS)?.halt).toEqual({ kind: 'finished' })
  })

  it('keeps the part of an endpoint’s answer that is asked for', () => {
    const definition = definitionOf([
      {
        id: 'look',
        kind: 'call',
        toolId: crypto.randomUUID(),
        parameters: { id: '{{answer.id}}' },
        variable: 'state',
        path: 'order.state',
        otherwise: 'sorry',
      },
      say('tell', 'It is {{answer.state}}.'),
      { id: 'stop', kind: 'end' },
      say('sorry', 'We could not look it up.'),
    ])
    const calling = proceed(definition, { ...FIRST_PLACE, answers: { id: ' 42 ' } }, { kind: 'begin' }, FACTS)
    expect(calling?.halt).toMatchObject({ kind: 'calling', parameters: { id: '42' } })
    if (!calling) throw new Error('it did not begin')
    const text = '{"order":{"state":"on its way"}}'
    const done = proceed(definition, calling.place, { kind: 'called', isDone: true, text }, FACTS)
    expect(done && said(done)).toEqual(['It is on its way.'])
    const failed = proceed(definition, calling.place, { kind: 'called', isDone: false, text: '' }, FACTS)
    expect(failed && said(failed)).toEqual(['We could not look it up.'])
  })
})

describe('an answer', () => {
  const of = (answer: Parameters<typeof readAnswer>[0]['answer'], text: string, options: string[] = []) =>
    readAnswer({ answer, options }, text)

  it('is read as what was asked for', () => {
    expect(of('text', '  two words ')).toBe('two words')
    expect(of('text', '  ')).toBeNull()
    expect(of('email', 'none')).toBeNull()
    expect(of('phone', '+49 30 123 45 67')).toBe('+49301234567')
    expect(of('phone', '12')).toBeNull()
    expect(of('number', '1.234,5')).toBe('1234.5')
    expect(of('number', '1,234.5')).toBe('1234.5')
    expect(of('number', '12,5')).toBe('12.5')
    expect(of('number', '1.000')).toBe('1000')
    expect(of('number', 'many')).toBeNull()
    const options = ['Small', 'Large', 'Extra large']
    expect(of('choice', '2.', options)).toBe('Large')
    expect(of('choice', 'SMALL', options)).toBe('Small')
    expect(of('choice', 'extra', options)).toBe('Extra large')
    expect(of('choice', '9', options)).toBeNull()
    expect(of('choice', 'medium', options)).toBeNull()
  })
})

describe('a trigger', () => {
  const at = new Date('2026-11-23T10:00:00Z')
  const fits = (body: string, trigger: Parameters<typeof definitionOf>[1], channel = 'web_chat', isFirst = true) =>
    fitsTrigger(
      definitionOf([], trigger),
      channel,
      {
        kinds: ['message', 'conversation'],
        key: 'k',
        message: { id: 'm', body, isFirst },
      },
      at,
    )

  it('hears whole words, at the beginning or anywhere, in any case', () => {
    const begins = { trigger: { kind: 'message' as const, words: ['order'], place: 'begins' as const } }
    expect(fits('ORDER please', begins)).toBe(true)
    expect(fits('my order', begins)).toBe(false)
    const contains = { trigger: { kind: 'message' as const, words: ['order'], place: 'contains' as const } }
    expect(fits('Where is my order?', contains)).toBe(true)
    expect(fits('on the border', contains)).toBe(false)
  })

  it('looks at the channel, the hours and whether a conversation begins', () => {
    expect(fits('hi', {})).toBe(true)
    expect(fits('hi', {}, 'web_chat', false)).toBe(false)
    expect(fits('hi', {}, 'web_form')).toBe(false)
    expect(fits('hi', { trigger: { channels: ['sms'] } })).toBe(false)
    const hours = { timeZone: 'Europe/Berlin', days: { mon: [{ from: '09:00', to: '17:00' }] } }
    expect(fits('hi', { hours, trigger: { hours: 'open' } })).toBe(true)
    expect(fits('hi', { hours, trigger: { hours: 'closed' } })).toBe(false)
  })
})
