import { describe, expect, it } from 'vitest'
import { brand, button, everything, mail, PICTURE, text } from './content.fixture'
import { type ContentFacts, checkContent, type EmailContent } from './index'
import { type Block, newBlock } from './schema'

const facts: ContentFacts = { brand, fields: ['plan'], imageBytes: { [PICTURE]: 50_000 }, htmlBytes: 10_000 }

const codes = (content: EmailContent, more: Partial<ContentFacts> = {}) =>
  checkContent(content, { ...facts, ...more }).map(({ code }) => code)

const good = text('Hello {{firstName|there}}, this is news.')
const withSubject = (subject: string) => mail([good], subject)
const picture = (more: Partial<Extract<Block, { kind: 'image' }>>): Block => ({
  ...newBlock('image'),
  src: PICTURE,
  alt: 'A shop',
  ...more,
})

describe('the checks before sending', () => {
  it('say nothing about a good mail', () => {
    expect(codes(mail([good, button('https://mueller.example.com/')]))).toEqual([])
  })

  it('stop at every error first', () => {
    const found = checkContent(mail([text('{{nobody}} {{name}}'), button('')], ''), facts)
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error subject_empty',
      'error unknown_variable',
      'error no_link',
      'warning no_fallback',
    ])
  })

  it.each([
    ['', 'subject_empty'],
    ['BUY THIS NOW', 'subject_capitals'],
    ['Buy it!!', 'subject_exclamations'],
    ['Re: your order', 'subject_fake_reply'],
    ['x'.repeat(79), 'subject_long'],
    ['Hello {{name}}', 'no_fallback'],
    ['Hello {{nobody|x}}', 'unknown_variable'],
    ['Hello {{name', 'broken_variable'],
  ])('find in the subject "%s": %s', (subject, code) => {
    expect(codes(withSubject(subject))).toEqual([code])
  })

  it.each(['IBM', 'Hello! How are you?', 'x'.repeat(78), 'مرحبا بكم في متجرنا', '{{name|YOU ARE GREAT}} hi'])(
    'accept the subject "%s"',
    (subject) => expect(codes(withSubject(subject))).toEqual([]),
  )

  it.each([
    ['http://example.com/', 'link_not_secure'],
    ['https://bit.ly/x', 'link_shortened'],
    ['https://{{name}}/', 'variable_in_link'],
    ['nonsense', 'broken_link'],
    ['https://example.com/?a={{nobody|}}', 'unknown_variable'],
  ])('find in a link to %s: %s', (href, code) => {
    expect(codes(mail([good, button(href)]))).toEqual([code])
  })

  it('find a link that shows another address than its own', () => {
    expect(codes(mail([text('www.mybank.example', 'https://evil.example/')]))).toEqual(['link_disguised'])
    expect(codes(mail([text('example.com', 'https://www.example.com/x')]))).toEqual([])
  })

  it('look at pictures', () => {
    expect(codes(mail([good, picture({ alt: ' ' })]))).toEqual(['image_without_alt'])
    expect(codes(mail([good, picture({ src: null })]))).toEqual(['image_missing'])
    expect(codes(mail([good, picture({})]), { imageBytes: {} })).toEqual(['image_missing'])
    expect(codes(mail([good, picture({})]), { imageBytes: { [PICTURE]: 500_000 } })).toEqual(['image_heavy'])
    expect(codes(mail([picture({})]))).toEqual(['only_images'])
    const three = [good, picture({}), picture({}), picture({})]
    expect(codes(mail(three), { imageBytes: { [PICTURE]: 390_000 } })).toEqual(['images_heavy'])
  })

  it('look at what can be read', () => {
    const grey = { ...newBlock('text'), ...good, color: '#bbbbbb' } as Block
    expect(codes(mail([grey]))).toEqual(['low_contrast'])
    const pale = { ...button('https://example.com/'), fill: '#ffffff', ink: '#ffff00' } as Block
    expect(codes(mail([good, pale]))).toEqual(['low_contrast'])
  })

  it('look at the mail as a whole', () => {
    expect(codes(mail([good]), { htmlBytes: 100_001 })).toEqual(['html_too_large'])
    expect(codes(mail([]))).toEqual(['no_text'])
    expect(codes(mail([good]), { brand: { ...brand, footerText: null } })).toEqual(['no_address'])
    expect(codes({ ...mail([good]), blocks: [good] })).toEqual(['no_unsubscribe'])
    expect(codes(mail([good], 'Hello', ' '))).toEqual(['preheader_empty'])
  })

  it('name the block within columns', () => {
    const content = mail([good, { ...newBlock('columns'), columns: [[{ ...newBlock('button'), id: 'inner' }], []] }])
    expect(checkContent(content, facts)).toMatchObject([
      { code: 'no_link', where: { part: 'block', blockId: 'inner' } },
    ])
  })

  it('know every kind of block', () => {
    expect(codes(everything)).toEqual([])
  })
})
