import { describe, expect, it } from 'vitest'
import { cleanAnswer } from './clean-answer'
import { Redaction } from './redaction'
import { guardrails } from './schema'
import { touchedTopic } from './topics'

const all = { cards: true, ibans: true, emails: true, phones: true }
const redaction = (redact: object = all) => new Redaction(guardrails.parse({ redact }))

describe('what the model does not get to read', () => {
  it('has a placeholder, the same for the same value, and comes back where it is needed', () => {
    const hidden = redaction()
    const said =
      'Card 4111 1111 1111 1111, IBAN DE89 3704 0044 0532 0130 00, mia@example.com, +49 151 1234-5678 or 0151 12345678. Again mia@example.com.'
    const told = hidden.hide(said)
    expect(told).toBe('Card [card-1], IBAN [iban-1], [email-1], [phone-1] or [phone-2]. Again [email-1].')
    expect(hidden.show('We write to [email-1] about [card-1]; [card-9] is nobody’s.')).toBe(
      'We write to mia@example.com about •••• 1111; [card-9] is nobody’s.',
    )
    expect(hidden.restore({ a: ['[iban-1]'], phone: '[phone-1]', n: 1 })).toEqual({
      a: ['DE89 3704 0044 0532 0130 00'],
      phone: '+49 151 1234-5678',
      n: 1,
    })
  })

  it('is only what the settings say, and never an order number, a price, a date or a year', () => {
    const text =
      'Order 4711, card-like 4111 1111 1111 1112, 1,234.56 on 2026-11-22 at 10:30, DE00 1234 5678 9012, 20 desks.'
    expect(redaction().hide(text)).toBe(text)
    expect(redaction({ emails: false }).hide('mia@example.com')).toBe('mia@example.com')
    expect(new Redaction(guardrails.parse({ isStrict: true })).hide('mia@example.com')).toBe('[email-1]')
  })
})

describe('what is shown of an answer', () => {
  const clean = (text: string) => cleanAnswer(text, ['shop.example'])

  it.each([
    ['See [the page](https://shop.example/a) [1].', 'See [the page](https://shop.example/a) [1].'],
    ['See https://help.shop.example/x.', 'See https://help.shop.example/x.'],
    ['[Pay here](https://evil.example/?q=1)', 'Pay here'],
    ['Go to https://evil.example/a or evil.example/b or www.evil.example', 'Go to or or'],
    ['![x](https://evil.example/p.png)', 'x'],
    ['<img src=x onerror=alert(1)>Hi <b>you</b>', 'Hi you'],
    ['<scr<script>ipt>alert(1)</script>', 'ipt>alert(1)'],
    ['[a](javascript:alert(1))', 'a)'],
    ['[a](https://shop.example@evil.example/)', 'a'],
    ['[a](https://shop.example.evil.example/)', 'a'],
    ['[a][1]\n\n[1]: https://evil.example', '[a][1]\n\n[1]:'],
    ['<https://evil.example/x>', ''],
    ['1 < 2 and a<b', '1 < 2 and a< b'],
    ['Write to [us](mailto:help@shop.example) or call.', 'Write to [us](mailto:help@shop.example) or call.'],
  ])('%s', (given, shown) => expect(clean(given)).toBe(shown))
})

it('a topic is found by its words, in any case and with any ending', () => {
  const topics = ['Rechtsberatung', 'stock price', '!']
  expect(touchedTopic('Was ist mit der RECHTSBERATUNG?', topics)).toBe('Rechtsberatung')
  expect(touchedTopic('Where do your stock prices stand?', topics)).toBe('stock price')
  expect(touchedTopic('Is it in stock? What is the price?', topics)).toBeNull()
})
