import {
  hasStrayBraces,
  namesIn,
  parameterFormat,
  type TemplateContent,
  templateVariables,
} from '@/lib/providers/whatsapp/schema'
import type { TemplateCategory } from './states'

/** What Meta would refuse, or might. Words are in `whatsappTemplates.findings`. */
export type TemplateFinding = {
  /** With an error it is not submitted. */
  severity: 'error' | 'warning'
  code: TemplateFindingCode
  /** What of the template it is about; null: all of it. */
  part: 'name' | 'header' | 'body' | 'footer' | 'buttons' | 'examples' | null
  values: Record<string, string | number>
}

export type TemplateFindingCode =
  | 'name'
  | 'category'
  | 'header_empty'
  | 'header_long'
  | 'header_variables'
  | 'header_plain'
  | 'header_media'
  | 'body_empty'
  | 'body_long'
  | 'body_lines'
  | 'variable_edge'
  | 'variable_touching'
  | 'variable_broken'
  | 'variable_name'
  | 'variable_order'
  | 'variable_mixed'
  | 'variables_many'
  | 'footer_long'
  | 'footer_variables'
  | 'buttons_many'
  | 'buttons_of_kind'
  | 'buttons_order'
  | 'button_empty'
  | 'button_long'
  | 'button_twice'
  | 'button_url'
  | 'button_url_variable'
  | 'button_phone'
  | 'code_long'
  | 'code_category'
  | 'example'
  | 'looks_promotional'
  | 'no_stop'

// Meta's reference of message templates ("Components", "Template guidelines") and docs/whatsapp.md.
const LONGEST = { name: 512, header: 60, body: 1_024, footer: 60, button: 25, url: 2_000, phone: 20, code: 15 }
const MOST_BUTTONS = 10
const MOST_OF_KIND = { quick_reply: 10, url: 2, phone_number: 1, copy_code: 1 } as const

/** Characters as people count them. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const lengthOf = (text: string): number => [...graphemes.segment(text)].length

/** Words of selling: Meta makes a utility template with such words a marketing one. */
const SELLING =
  /\b(sale|discount|% off|offer|deal|save \d|promo|coupon|voucher|free|limited time|rabatt|angebot|gutschein|gratis|sparen|aktion)\b|%\s*(off|rabatt)|خصم|عرض|تخفيض|مجان/i
const STOP = /\bstopp?\b|abmelden|unsubscribe|إيقاف|توقف/i

type Given = { name: string; category: TemplateCategory; content: TemplateContent }
type Note = (
  severity: TemplateFinding['severity'],
  part: TemplateFinding['part'],
  code: TemplateFindingCode,
  values?: TemplateFinding['values'],
) => void

function checkHeader({ header }: TemplateContent, note: Note): void {
  if (!header) return
  if (header.kind !== 'text') {
    if (header.src === null) note('error', 'header', 'header_media')
    return
  }
  const { text } = header
  if (text.trim() === '') note('error', 'header', 'header_empty')
  const is = lengthOf(text)
  if (is > LONGEST.header) note('error', 'header', 'header_long', { is, most: LONGEST.header })
  if (namesIn(text).length > 1) note('error', 'header', 'header_variables')
  if (/[\n*_~`]|\p{Extended_Pictographic}/u.test(text.replace(/\{\{[^{}]*\}\}/g, '')))
    note('error', 'header', 'header_plain')
}

function checkBody({ body }: TemplateContent, note: Note): void {
  if (body.trim() === '') {
    note('error', 'body', 'body_empty')
    return
  }
  const is = lengthOf(body)
  if (is > LONGEST.body) note('error', 'body', 'body_long', { is, most: LONGEST.body })
  if (/\n{3,}/.test(body)) note('error', 'body', 'body_lines')
  if (/^\s*\{\{|\}\}\s*$/.test(body)) note('error', 'body', 'variable_edge')
  if (/\}\}\s*\{\{/.test(body)) note('error', 'body', 'variable_touching')
  const count = namesIn(body).length
  const others = body
    .replace(/\{\{[^{}]*\}\}/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  if (count > 0 && others < 2 * count + 1) note('warning', 'body', 'variables_many', { count })
}

function checkVariables(content: TemplateContent, note: Note): void {
  const header = content.header?.kind === 'text' ? content.header.text : ''
  if (hasStrayBraces(header)) note('error', 'header', 'variable_broken')
  if (hasStrayBraces(content.body)) note('error', 'body', 'variable_broken')
  const isNamed = parameterFormat(content) === 'named'
  for (const [part, text] of [['header', header] as const, ['body', content.body] as const]) {
    const names = [...new Set(namesIn(text))]
    if (names.length === 0) continue
    const numbered = names.filter((name) => /^\d+$/.test(name))
    if (isNamed && numbered.length > 0) note('error', part, 'variable_mixed')
    if (isNamed) {
      const wrong = names.find((name) => !/^([a-z][a-z0-9_]{0,59}|\d+)$/.test(name))
      if (wrong !== undefined) note('error', part, 'variable_name', { name: wrong })
    } else if (names.some((name, at) => name !== String(at + 1))) note('error', part, 'variable_order')
  }
}

function checkFooter({ footer }: TemplateContent, note: Note): void {
  const is = lengthOf(footer)
  if (is > LONGEST.footer) note('error', 'footer', 'footer_long', { is, most: LONGEST.footer })
  if (/\{\{|\}\}/.test(footer)) note('error', 'footer', 'footer_variables')
}

function checkUrl(url: string, at: number, note: Note): void {
  const number = at + 1
  const names = namesIn(url)
  const isAtEnd = names.length === 0 || (names.length === 1 && /\{\{\s*1\s*\}\}$/.test(url))
  if (!isAtEnd || hasStrayBraces(url)) note('error', 'buttons', 'button_url_variable', { number })
  const plain = url.replace(/\{\{[^{}]*\}\}/g, 'x')
  if (!/^https?:\/\/[^\s/]+\.[^\s]+$/.test(plain) || url.length > LONGEST.url || !URL.canParse(plain))
    note('error', 'buttons', 'button_url', { number })
}

function checkButtons({ buttons, examples }: TemplateContent, category: TemplateCategory, note: Note): void {
  if (buttons.length > MOST_BUTTONS)
    note('error', 'buttons', 'buttons_many', { is: buttons.length, most: MOST_BUTTONS })
  for (const [kind, most] of Object.entries(MOST_OF_KIND)) {
    const is = buttons.filter((button) => button.kind === kind).length
    if (is > most && most < MOST_BUTTONS) note('error', 'buttons', 'buttons_of_kind', { kind, is, most })
  }
  const changes = buttons.filter(
    ({ kind }, at) => at > 0 && (kind === 'quick_reply') !== (buttons[at - 1]?.kind === 'quick_reply'),
  )
  if (changes.length > 1) note('error', 'buttons', 'buttons_order')
  const seen = new Set<string>()
  for (const [at, button] of buttons.entries()) {
    const number = at + 1
    if (button.kind === 'copy_code') {
      if (category !== 'marketing') note('error', 'buttons', 'code_category')
      const code = examples[`button.${at}`] ?? ''
      if (code.length > LONGEST.code) note('error', 'buttons', 'code_long', { most: LONGEST.code })
      continue
    }
    const text = button.text.trim()
    if (text === '' || /\{\{|\}\}/.test(text)) note('error', 'buttons', 'button_empty', { number })
    if (lengthOf(text) > LONGEST.button) note('error', 'buttons', 'button_long', { number, most: LONGEST.button })
    if (text !== '' && seen.has(text.toLowerCase())) note('error', 'buttons', 'button_twice', { number })
    seen.add(text.toLowerCase())
    if (button.kind === 'url') checkUrl(button.url.trim(), at, note)
    if (button.kind === 'phone_number' && !/^\+[1-9]\d{6,18}$/.test(button.phone.replace(/[\s()-]/g, '')))
      note('error', 'buttons', 'button_phone', { number })
  }
}

/** Meta's rules as far as they can be seen without asking; errors first. */
export function checkTemplate({ name, category, content }: Given): TemplateFinding[] {
  const findings: TemplateFinding[] = []
  const note: Note = (severity, part, code, values = {}) => findings.push({ severity, part, code, values })
  if (!/^[a-z0-9_]+$/.test(name) || name.length > LONGEST.name) note('error', 'name', 'name')
  if (category === 'authentication') note('error', null, 'category')
  checkHeader(content, note)
  checkBody(content, note)
  checkVariables(content, note)
  checkFooter(content, note)
  checkButtons(content, category, note)
  for (const { key, part, name: variable } of templateVariables(content)) {
    const said = part === 'button' ? String(Number(variable) + 1) : `{{${variable}}}`
    if ((content.examples[key] ?? '').trim() === '') note('error', 'examples', 'example', { part, name: said })
  }
  const all = [content.header?.kind === 'text' ? content.header.text : '', content.body, content.footer].join('\n')
  if (category === 'utility' && SELLING.test(all)) note('warning', null, 'looks_promotional')
  const texts = [all, ...content.buttons.map((button) => ('text' in button ? button.text : ''))]
  if (category === 'marketing' && content.body.trim() !== '' && !texts.some((text) => STOP.test(text)))
    note('warning', null, 'no_stop')
  return findings.sort((a, b) => a.severity.localeCompare(b.severity))
}
