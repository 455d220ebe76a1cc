import { describe, expect, it } from 'vitest'
import { costOf, readableWords } from '@/lib/ai'
import { lengthOf, ruleProblems } from './channel-rules'
import { claimsOf } from './claims'
import { forbiddenWords } from './compliance'
import { linesOf, withLines } from './content-lines'
import { cleanContent, contentOf, type DraftContent } from './draft-content'

const sms = (text: string): DraftContent => ({ kind: 'sms', value: { text } })
const codes = (content: DraftContent, network: Parameters<typeof ruleProblems>[1] = null) =>
  ruleProblems(content, network).map(({ code }) => code)

describe('an SMS', () => {
  it('has three parts at most', () => {
    expect(codes(sms('a'.repeat(459)))).toEqual([])
    expect(codes(sms('a'.repeat(460)))).toEqual(['sms_parts'])
  })
})

describe('a post', () => {
  const post = (text: string, hashtags: string[] = []): DraftContent => ({ kind: 'social', value: { text, hashtags } })

  it('is counted as people and networks count', () => {
    expect(lengthOf('👩‍👩‍👧‍👦é')).toBe(2)
    expect([lengthOf('日本 a', 'x'), lengthOf('👩‍👩‍👧‍👦', 'x'), lengthOf('مرحبا', 'x')]).toEqual([6, 2, 5])
  })

  it.each([
    ['x', 280],
    ['bluesky', 300],
    ['mastodon', 500],
    ['linkedin', 3_000],
    ['instagram', 2_200],
  ] as const)('fits into %s with its hashtags', (network, most) => {
    expect(codes(post('a'.repeat(most)), network)).toEqual([])
    expect(codes(post('a'.repeat(most), ['b']), network)).toEqual(['post_long'])
  })
})

describe('a template of WhatsApp', () => {
  const good = {
    name: 'rye_bread',
    category: 'marketing',
    header: 'Rye',
    body: 'Hello {{1}}, it is here: {{2}}.',
    footer: 'Acme',
    buttons: ['Show me'],
    samples: ['Ada', 'rye'],
  }
  const template = (changes: object) => contentOf('whatsapp_template', { ...good, ...changes })

  it.each([
    [{}, []],
    [{ name: 'Rye Bread' }, ['template_name']],
    [{ header: 'a'.repeat(61) }, ['header_long']],
    [{ body: '{{1}} and {{2}}.' }, ['variable_edge']],
    [{ body: 'Hello {{1}}{{2}}.' }, ['variable_touching']],
    [{ body: 'Hello {{2}}, {{1}}.' }, ['variable_order']],
    [{ body: 'Hello {{name}}.' }, ['variable_order']],
    [{ footer: 'For {{1}}' }, ['variable_elsewhere']],
    [{ samples: ['Ada'] }, ['samples']],
    [{ buttons: ['a', 'b', 'c', 'd'] }, ['buttons_many']],
    [{ buttons: ['a'.repeat(26)] }, ['button_long']],
  ])('keeps to the rules (%j)', (changes, found) => {
    expect(codes(template(changes))).toEqual(found)
  })
})

describe('a mail and a script', () => {
  it('have no variables but the first name with a fallback', () => {
    const lines = (subject: string) =>
      contentOf('subject_lines', { subjects: [subject, 'b', 'c', 'd', 'e'], preheader: '' })
    expect(codes(lines('{{firstName|you}}: news'))).toEqual([])
    expect(codes(lines('{{firstName}}: news'))).toEqual(['variables'])
    expect(codes(lines('{{price|1}}'))).toEqual(['variables'])
  })

  it('say no more in a scene than its seconds hold', () => {
    const script = (seconds: number) =>
      contentOf('video_script', {
        title: 'Rye',
        scenes: [{ seconds, picture: 'A loaf', voice: 'one two three four five six seven eight', onScreen: '' }],
      })
    expect([codes(script(3)), codes(script(2))]).toEqual([[], ['voice_fast']])
  })
})

describe('claims', () => {
  const found = (text: string, given: string[] = []) => claimsOf(sms(text), given).flatMap(({ reasons }) => reasons)

  it.each([
    ['Save 20 % now.', ['number']],
    ['Nur bis Freitag: das beste Brot.', ['date', 'superlative']],
    ['Guaranteed fresh, for free!', ['promise']],
    ['أفضل خبز في ديسمبر', ['date', 'superlative']],
    ['نضمن لك الجودة', ['promise']],
    ['Our bread is here.', []],
    ['Hello {{1}}, welcome.', []],
  ])('are numbers, dates, superlatives and promises: %s', (text, reasons) => {
    expect(found(text)).toEqual(reasons)
  })

  it('are none where the brief or a source says it', () => {
    expect(found('Save 20 % until Friday.', ['20% off', 'Ends on Friday'])).toEqual([])
    expect(found('Save 30 % until Friday.', ['20% off', 'Ends on Friday'])).toEqual(['number'])
  })

  it('do not repeat what compliance forbids; words of the brief are the company’s own', () => {
    expect(forbiddenWords('health', sms('Tea that cures.'), '')).toEqual(['“cures” may not be said.'])
    expect(forbiddenWords('health', sms('Tea that cures.'), 'Our song is called “cures”')).toEqual([])
    expect(forbiddenWords('standard', sms('Guaranteed!'), '')).toEqual([])
    expect(forbiddenWords('finance', sms('Garantierte Rendite'), '')).toHaveLength(1)
  })
})

describe('lines', () => {
  const mail = contentOf('email', {
    subjects: ['a', 'b', 'c', 'd', 'e'],
    preheader: 'p',
    blocks: [
      { kind: 'list', text: '', items: ['one', 'two'] },
      { kind: 'button', text: 'Go', items: [] },
    ],
  })

  it('name each piece of a text, and change it alone', () => {
    expect(linesOf(mail).map(({ path }) => path)).toEqual([
      ...[0, 1, 2, 3, 4].map((at) => `subjects.${at}`),
      'preheader',
      'blocks.0.items.0',
      'blocks.0.items.1',
      'blocks.1.text',
    ])
    const changed = withLines(mail, { 'blocks.0.items.1': 'TWO', 'blocks.9.text': 'x', '__proto__.a': 'x' })
    expect(linesOf(changed).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd', 'e', 'p', 'one', 'TWO', 'Go'])
    expect(() => withLines(mail, { 'subjects.0': '' })).toThrow()
  })

  it('hold nothing that a text of ours may not', () => {
    expect(cleanContent(sms('a\u202eb\u0000c  d\r\n\n\n\ne'))).toEqual(sms('a b c d\n\ne'))
  })
})

it('what is being written can be read along, however it is cut', () => {
  const whole = JSON.stringify({
    subjects: ['One "quoted"', 'Two'],
    preheader: '',
    blocks: [{ kind: 'x', text: 'Öl\nda' }],
  })
  expect(readableWords(whole)).toBe('One "quoted"\nTwo\nx\nÖl\nda')
  for (let end = 0; end < whole.length; end++) expect(() => readableWords(whole.slice(0, end))).not.toThrow()
  expect(readableWords('{"text":"Hello wor')).toBe('Hello wor')
})

it('a price is that of the model or of its family, and unknown is not nothing', () => {
  const prices = [
    { model: 'gpt-5', inputMicro: 1_000_000, outputMicro: 10_000_000 },
    { model: 'gpt-5-mini', inputMicro: 100_000, outputMicro: 1_000_000 },
  ]
  const settings = {
    brandVoice: '',
    instructions: '',
    examples: [],
    compliance: 'standard' as const,
    currency: 'USD',
    prices,
    monthlyMicro: null,
  }
  const cost = (provider: 'own' | 'platform', model: string) =>
    costOf({ provider, model }, settings.prices, { inputTokens: 1_000, outputTokens: 100 })
  expect([cost('own', 'gpt-5'), cost('own', 'gpt-5-mini-2026-08-01'), cost('own', 'other')]).toEqual([2_000, 200, null])
  expect(cost('platform', 'other')).toBe(0)
})
