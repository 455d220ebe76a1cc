import { describe, expect, it } from 'vitest'
import { newTemplateContent, type TemplateContent } from '@/lib/providers/whatsapp/schema'
import { checkTemplate } from './check-template'
import type { TemplateCategory } from './states'

const good: TemplateContent = {
  header: { kind: 'text', text: 'News for {{1}}' },
  body: 'Hello {{1}}, our new shoes are here since {{2}}. Come and see.',
  footer: 'STOP ends this',
  buttons: [
    { kind: 'quick_reply', text: 'Show me' },
    { kind: 'url', text: 'Shop', url: 'https://shop.example/{{1}}' },
    { kind: 'phone_number', text: 'Call us', phone: '+49 30 1234567' },
    { kind: 'copy_code' },
  ],
  examples: { 'header.1': 'Mia', 'body.1': 'Mia', 'body.2': 'Monday', 'button.1': 'shoes', 'button.3': 'SPRING10' },
}

const errorsOf = (changes: Partial<TemplateContent>, name = 'news', category: TemplateCategory = 'marketing') =>
  checkTemplate({ name, category, content: { ...good, ...changes } })
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code)

describe('Meta’s rules', () => {
  it('have nothing against a template that keeps them', () => {
    expect(checkTemplate({ name: 'news_2', category: 'marketing', content: good })).toEqual([])
  })

  it('know names, and what is written nowhere here', () => {
    for (const name of ['News', 'new s', '', 'neu-es']) expect(errorsOf({}, name)).toEqual(['name'])
    expect(errorsOf({}, 'news', 'authentication')).toContain('category')
  })

  it('know headers: short, plain, one variable, a file where it is one', () => {
    const header = (text: string) => errorsOf({ header: { kind: 'text', text } })
    expect(header('x'.repeat(61))).toEqual(['header_long'])
    expect(header('{{1}} and {{2}}')).toEqual(['header_variables', 'example'])
    expect(header('Big *news*')).toEqual(['header_plain'])
    expect(header('News 🎉')).toEqual(['header_plain'])
    expect(header(' ')).toEqual(['header_empty'])
    expect(errorsOf({ header: { kind: 'image', src: null } })).toEqual(['header_media'])
  })

  it('know texts: there, not too long, with words around each variable', () => {
    const body = (text: string) => errorsOf({ header: null, buttons: [], body: text })
    expect(body(' ')).toEqual(['body_empty'])
    expect(body('x'.repeat(1_025))).toEqual(['body_long'])
    expect(body('Hello {{1}}')).toEqual(['variable_edge'])
    expect(body('{{1}}, hello')).toEqual(['variable_edge'])
    expect(body('Hello {{1}} {{2}} there')).toEqual(['variable_touching'])
    expect(body('Hello {{2}} there')).toEqual(['variable_order'])
    expect(body('Hello {{1}} there {{first_name}} and')).toEqual(['variable_mixed', 'example'])
    expect(body('Hello {{First}} there')).toEqual(['variable_name', 'example'])
    expect(body('Hello {{1} there')).toEqual(['variable_broken'])
    expect(body('Hello\n\n\nthere')).toEqual(['body_lines'])
    expect(errorsOf({ examples: {} })).toEqual(['example', 'example', 'example', 'example', 'example'])
  })

  it('know footers', () => {
    expect(errorsOf({ footer: 'x'.repeat(61) })).toEqual(['footer_long'])
    expect(errorsOf({ footer: 'Bye {{1}}' })).toEqual(['footer_variables'])
  })

  it('know buttons: how many of which kind, in which order, and what each leads to', () => {
    const buttons = (given: TemplateContent['buttons']) => errorsOf({ header: null, buttons: given })
    const quick = (text: string) => ({ kind: 'quick_reply', text }) as const
    const url = (address: string, text = 'Shop') => ({ kind: 'url', text, url: address }) as const
    expect(buttons(Array.from({ length: 11 }, (_, at) => quick(`Answer ${at}`)))).toEqual(['buttons_many'])
    expect(buttons(['a', 'b', 'c'].map((at) => url(`https://x.example/${at}`, at)))).toEqual(['buttons_of_kind'])
    expect(buttons([quick('Yes'), url('https://x.example/'), quick('No')])).toEqual(['buttons_order'])
    expect(buttons([quick('Yes'), quick('yes')])).toEqual(['button_twice'])
    expect(buttons([quick('')])).toEqual(['button_empty'])
    expect(buttons([quick('x'.repeat(26))])).toEqual(['button_long'])
    expect(buttons([url('shop.example')])).toEqual(['button_url'])
    expect(buttons([url('javascript:alert(1)')])).toEqual(['button_url'])
    expect(buttons([quick('a'), url('https://x.example/{{1}}/go')])).toEqual(['button_url_variable'])
    expect(buttons([{ kind: 'phone_number', text: 'Call', phone: '030' }])).toEqual(['button_phone'])
    expect(errorsOf({}, 'news', 'utility')).toEqual(['code_category'])
  })

  it('warn of what Meta might object to', () => {
    const warnings = (category: TemplateCategory, body: string) =>
      checkTemplate({ name: 'n', category, content: { ...newTemplateContent(), body } }).map(({ code }) => code)
    expect(warnings('utility', 'Your order has a 20% discount now.')).toEqual(['looks_promotional'])
    expect(warnings('utility', 'Your order is on its way.')).toEqual([])
    expect(warnings('marketing', 'New shoes are here.')).toEqual(['no_stop'])
  })
})
