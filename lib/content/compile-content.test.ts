import { XMLValidator } from 'fast-xml-parser'
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { cpuMs } from '@/lib/testing/cpu-ms'
import { brand, button, everything, mail, PICTURE, text } from './content.fixture'
import {
  type CompiledContent,
  compileContent,
  contactVariables,
  type EmailContent,
  emailContent,
  linkTarget,
  personalise,
} from './index'

const person = (variables: Record<string, string> = {}, compiled?: CompiledContent) => ({
  variables,
  linkUrl: (index: number) =>
    compiled ? linkTarget(compiled.links[index] ?? '', variables) : `https://t.example/${index}`,
  unsubscribeUrl: 'https://mueller.example.com/u/abc?a=1&b=2',
  preferencesUrl: 'https://mueller.example.com/p/abc',
  openPixelUrl: 'https://mueller.example.com/o/abc.gif',
})

async function send(content: EmailContent, variables: Record<string, string> = {}, language = 'en') {
  const compiled = await compileContent(emailContent.parse(content), brand, language)
  return { compiled, ...personalise(compiled, person(variables, compiled)) }
}

const isWellFormed = (html: string) =>
  XMLValidator.validate(html.replace('<!DOCTYPE html>', ''), { allowBooleanAttributes: false })

/** As it would travel: the subject as a header, both parts. */
const parsed = ({ subject, html, text: plain }: { subject: string; html: string; text: string }) =>
  simpleParser(
    [
      'From: a@mueller.example.com',
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(plain).toString('base64'),
      '--x',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(html).toString('base64'),
      '--x--',
    ].join('\r\n'),
  )

describe('a compiled mail', () => {
  it.each(['en', 'de', 'ar'])('is well-formed and passes a parser with every block (%s)', async (language) => {
    const sent = await send(everything, { name: 'Ada & <Co>', 'field.plan': 'pro plan' }, language)
    expect(isWellFormed(sent.html)).toBe(true)
    const read = await parsed(sent)
    expect(read.subject).toBe(sent.subject)
    expect(read.text?.trim()).toBe(sent.text.trim())
    expect(sent.html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)
    const body = sent.html.slice(sent.html.indexOf('<body'))
    for (const part of [sent.subject, body, sent.text]) expect(/\{\{|\}\}|\p{Cc}(?<!\n)/u.test(part)).toBe(false)
  })

  it('survives being kept as JSON', async () => {
    const { compiled, html } = await send(everything, { name: 'Ada' })
    const kept: CompiledContent = JSON.parse(JSON.stringify(compiled))
    expect(personalise(kept, person({ name: 'Ada' }, kept)).html).toBe(html)
  })

  it('names pictures by their full address and sizes them for Outlook', async () => {
    const { html } = await send(everything)
    expect(html).toContain(`src="https://mueller.example.com${PICTURE}"`)
    expect(html).toMatch(/alt="Our &#34;shop&#34;" width="536"/)
  })

  it('says where lines start in Arabic, and unsubscribes in its words', async () => {
    const { html } = await send(everything, {}, 'ar')
    expect(html).toContain('padding-right:24px')
    expect(html).toContain('text-align:right')
    expect(html).not.toContain('text-align:left')
    expect(html).toContain('إلغاء الاشتراك')
  })

  it('always has the way out, in both parts', async () => {
    const { html, text: plain } = await send(mail([]))
    expect(html).toContain('href="https://mueller.example.com/u/abc?a=1&#38;b=2"')
    expect(plain).toContain('Unsubscribe: https://mueller.example.com/u/abc?a=1&b=2')
    expect(plain).toContain('1 Example Street')
  })

  it('has no pixel where none is wanted', async () => {
    const compiled = await compileContent(everything, brand, 'en')
    expect(personalise(compiled, person()).html).toContain('width="1" height="1"')
    expect(personalise(compiled, { ...person(), openPixelUrl: null }).html).not.toContain('width="1" height="1"')
  })

  it('writes lists, products and addresses of links as plain text', async () => {
    const { text: plain } = await send(everything, { name: 'Ada' })
    expect(plain).toContain('Dear Ada & all')
    expect(plain).toContain('1. One\n2. Two')
    expect(plain).toContain('Bread <fresh> – 4,50 €')
    expect(plain).toContain('Buy:\nhttps://mueller.example.com/bread')
    expect(plain).toContain('or write (mailto:hello@mueller.example.com)')
  })

  it('shows the dark logo in the dark, to those who draw it', async () => {
    const urls = { logoUrl: 'https://mueller.example.com/a.png', logoDarkUrl: 'https://mueller.example.com/b.png' }
    const drawn = await compileContent(everything, { ...brand, ...urls }, 'en')
    const { html } = personalise(drawn, person())
    expect(isWellFormed(html)).toBe(true)
    expect(html).toMatch(/a\.png"[^>]* class="light-only"/)
    expect(html).toMatch(/b\.png"[^>]* class="dark-only" style="display:none/)
    const filled = await compileContent(everything, { ...brand, ...urls, look: 'filled' }, 'en')
    expect(personalise(filled, person()).html).not.toContain('b.png')
  })

  it('keeps its size: what is written fits beside what is drawn', async () => {
    const { compiled } = await send(everything)
    expect(compiled.htmlBytes).toBeGreaterThan(4_000)
    expect(compiled.htmlBytes).toBeLessThan(16_000)
  })
})

describe('variables', () => {
  it('take the fallback where there is no value, a blank one or a name of the language itself', async () => {
    const hello = mail([text('Hi {{firstName|you there}}, {{name}}{{constructor|none}}.')])
    expect((await send(hello)).text).toContain('Hi you there, none.')
    expect((await send(hello, { firstName: '  ' })).subject).toBe('Hello there')
    expect((await send(hello, { firstName: 'Zoë' })).text).toContain('Hi Zoë')
  })

  it('are never read as markup or as variables', async () => {
    const firstName = '<script>alert(1)</script>"\'{{name}}\u0000\u0007'
    const {
      html,
      subject,
      text: plain,
    } = await send(mail([text('Hi {{firstName}}'), button('', '{{firstName}}')]), {
      firstName,
      name: 'SECRET',
    })
    expect(html).not.toContain('<script')
    expect(html).not.toContain('SECRET')
    expect(isWellFormed(html)).toBe(true)
    expect(plain).toContain(`Hi <script>alert(1)</script>"'{{name}}`)
    expect(subject).not.toMatch(/\p{Cc}/u)
  })

  it('cannot add a header', async () => {
    const { subject } = await send(mail([]), { firstName: 'Ada\r\nBcc: all@example.com\u2028X: y' })
    expect(subject).toBe('Hello Ada Bcc: all@example.com X: y')
    expect(emailContent.safeParse({ ...mail([]), subject: 'Hi\r\nBcc: all@example.com' }).success).toBe(false)
  })

  it('come from a contact with its own fields', () => {
    const attributes = { plan: 'pro', seats: 4, nested: { a: 1 } }
    const contact = { name: ' Ada Lovelace ', emailNormalized: 'ada@example.com', companyName: null, attributes }
    expect(contactVariables(contact)).toEqual({
      name: 'Ada Lovelace',
      firstName: 'Ada',
      email: 'ada@example.com',
      contactCompany: '',
      'field.plan': 'pro',
      'field.seats': '4',
    })
  })
})

describe('links', () => {
  it('are listed once each, in order, with the company itself put in and people left out', async () => {
    const { compiled } = await send(everything)
    expect(compiled.links).toEqual([
      'https://mueller.example.com/a?for={{email|}}&x=1#top',
      'https://mueller.example.com/shop',
      'https://mueller.example.com/start?plan={{field.plan|free}}',
      'https://mueller.example.com/right',
      'https://mueller.example.com/bread',
    ])
  })

  it('hold a value as one value of the query', () => {
    const target = 'https://mueller.example.com/start?plan={{field.plan|free}}&x=1'
    expect(linkTarget(target, { 'field.plan': 'a&admin=1#x \r\n' })).toBe(
      'https://mueller.example.com/start?plan=a%26admin%3D1%23x%20%0D%0A&x=1',
    )
    expect(linkTarget(target, {})).toBe('https://mueller.example.com/start?plan=free&x=1')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'https://{{name}}.example/',
    'https://example.com/{{name}}',
    '{{name}}',
    'https://user:pass@example.com/',
    'https://example.com/"onmouseover="x',
    'vbscript:x',
    'mailto:{{email}}',
    'example',
  ])('are not drawn to %s', async (href) => {
    const content = mail([text('here', href), button(href), { ...everythingPicture(), href }])
    const { html, compiled } = await send(content, { name: 'evil.example/' })
    expect(compiled.links).toEqual([])
    expect([...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'https://mueller.example.com/u/abc?a=1&#38;b=2',
      'https://mueller.example.com/p/abc',
    ])
    expect(isWellFormed(html)).toBe(true)
  })
})

const everythingPicture = () => {
  const block = everything.blocks.find(({ kind }) => kind === 'image')
  if (block?.kind !== 'image') throw new Error('the fixture has no picture')
  return { ...block, id: 'picture' }
}

describe('written content', () => {
  it('is never markup', async () => {
    const nasty = '</td><script>alert(1)</script><style>*{}</style>" onload="x'
    const block = { ...everythingPicture(), alt: nasty }
    const { html } = await send(
      mail([text(nasty), button('https://example.com/', nasty), block], nasty.replaceAll('\n', ''), nasty),
    )
    expect(html).not.toContain('<script')
    expect(html.match(/<style>/g)).toHaveLength(1)
    expect(isWellFormed(html)).toBe(true)
  })

  it.each([
    ['no footer', (content: EmailContent) => ({ ...content, blocks: content.blocks.slice(0, -1) })],
    ['a footer in the middle', ({ blocks, ...rest }: EmailContent) => ({ ...rest, blocks: [...blocks].reverse() })],
    ['a block twice', ({ blocks, ...rest }: EmailContent) => ({ ...rest, blocks: [...blocks.slice(0, 1), ...blocks] })],
    ['a picture from elsewhere', () => mail([{ ...everythingPicture(), src: 'https://evil.example/x.png' }])],
    ['a colour that is none', () => mail([{ ...everythingPicture(), background: 'red;}' }])],
    ['controls', () => mail([text('a\u0000b')])],
  ])('is refused with %s', (_, change) => {
    expect(emailContent.safeParse(change(everything)).success).toBe(false)
  })
})

it('is personalised fast enough for a campaign: thousands in the time of one compile by hand', async () => {
  const compiled = await compileContent(everything, brand, 'en')
  const one = person({ name: 'Ada', 'field.plan': 'pro' })
  const ms = cpuMs(() => {
    for (let turn = 0; turn < 5_000; turn++) personalise(compiled, one)
  })
  // Ten times what a slow machine needs.
  expect(ms).toBeLessThan(2_000)
})
