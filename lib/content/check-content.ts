import { contrastOfHex } from '@/lib/branding/schema'
import { type MailBrand, textOn } from '@/lib/mail/schema'
import { type Block, type EmailContent, type RichText, type Span, withInner } from './email-blocks'
import { readLink } from './links'
import { spamSigns } from './spam-signs'
import { hasBrokenVariable, isKnownVariable, isOwnVariable, variablesIn } from './variables'

/** Gmail cuts a mail at about 102 kB of HTML, and with it the way to unsubscribe. */
const MOST_HTML_BYTES = 100_000
/** Together, for a reader on the road. */
const MOST_IMAGE_BYTES = 1_000_000
const MOST_ONE_IMAGE_BYTES = 400_000
const LONGEST_SUBJECT = 78
const READABLE_CONTRAST = 4.5

const ERRORS = [
  'subject_empty',
  'no_text',
  'unknown_variable',
  'broken_variable',
  'variable_in_link',
  'broken_link',
  'no_link',
  'no_unsubscribe',
  'html_too_large',
] as const
const WARNINGS = [
  'subject_long',
  'subject_capitals',
  'subject_exclamations',
  'subject_fake_reply',
  'preheader_empty',
  'no_fallback',
  'link_not_secure',
  'link_shortened',
  'link_disguised',
  'image_missing',
  'image_without_alt',
  'image_heavy',
  'images_heavy',
  'only_images',
  'low_contrast',
  'no_address',
] as const
const FINDING_CODES = [...ERRORS, ...WARNINGS] as const
export type FindingCode = (typeof FINDING_CODES)[number]

export type Finding = {
  /** A mail with an error is not sent. */
  severity: 'error' | 'warning'
  code: FindingCode
  where: { part: 'subject' | 'preheader' | 'mail' } | { part: 'block'; blockId: string }
  /** For the sentence `content.findings.<code>`. */
  values: Record<string, string | number>
}

/** What is known around a mail. */
export type ContentFacts = {
  brand: MailBrand
  /** Keys of the company's own fields of contacts. */
  fields: readonly string[]
  /** Size of each picture by its path; one that is not here is gone. */
  imageBytes: Readonly<Record<string, number>>
  /** Of the compiled mail. */
  htmlBytes: number
}

type Note = (code: FindingCode, where: Finding['where'], values?: Finding['values']) => void

const spansOf = (content: RichText): Span[] =>
  content.flatMap((part) => (part.kind === 'list' ? part.items.flat() : part.spans))

const plainText = (content: RichText): string =>
  spansOf(content)
    .map(({ text }) => text)
    .join(' ')
    .trim()

/** Every text of a block that may hold variables. */
function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return spansOf(block.content).map(({ text }) => text)
    case 'image':
      return [block.alt]
    case 'button':
      return [block.label]
    case 'product':
      return [block.title, block.price, block.text, block.label, block.alt]
    case 'footer':
      return [block.address, block.reason]
    default:
      return []
  }
}

/** Links of a block with their words; those that must lead somewhere are marked. */
function linksOf(block: Block): { href: string; label: string; isNeeded: boolean }[] {
  switch (block.kind) {
    case 'text':
      return spansOf(block.content).flatMap(({ href, text }) =>
        href === undefined ? [] : [{ href, label: text, isNeeded: true }],
      )
    case 'image':
      return [{ href: block.href, label: '', isNeeded: false }]
    case 'button':
      return [{ href: block.href, label: block.label, isNeeded: true }]
    case 'product':
      return [{ href: block.href, label: block.label, isNeeded: block.label !== '' }]
    default:
      return []
  }
}

function checkVariables(text: string, where: Finding['where'], fields: readonly string[], note: Note): void {
  if (hasBrokenVariable(text)) note('broken_variable', where)
  for (const { name, fallback } of variablesIn(text)) {
    if (!isKnownVariable(name, fields)) note('unknown_variable', where, { name })
    else if (fallback === null && !isOwnVariable(name)) note('no_fallback', where, { name })
  }
}

const SHORTENERS = /^(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rebrand\.ly|cutt\.ly)$/i
const LOOKS_LIKE_HOST = /^(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/?#]\S*)?$/i

function checkLinks(block: Block, where: Finding['where'], facts: ContentFacts, note: Note): void {
  for (const { href, label, isNeeded } of linksOf(block)) {
    const link = readLink(href, facts.brand)
    if (link.kind === 'broken') {
      if (link.problem === 'variable_in_host') note('variable_in_link', where, { link: href })
      else if (link.problem === 'not_a_link') note('broken_link', where, { link: href })
      else if (isNeeded) note('no_link', where, { label })
      continue
    }
    if (link.kind === 'direct') continue
    checkVariables(href, where, facts.fields, note)
    const { hostname } = new URL(link.target.split(/[?#]/)[0] ?? '')
    if (!link.isSecure) note('link_not_secure', where, { link: link.target })
    if (SHORTENERS.test(hostname)) note('link_shortened', where, { host: hostname })
    const shown = LOOKS_LIKE_HOST.exec(label.trim())?.[1]?.toLowerCase()
    if (shown !== undefined && shown !== hostname.replace(/^www\./, ''))
      note('link_disguised', where, { shown, host: hostname })
  }
}

function checkPicture(block: Block, where: Finding['where'], facts: ContentFacts, note: Note): number {
  if (block.kind !== 'image' && block.kind !== 'product') return 0
  if (block.src === null) {
    if (block.kind === 'image') note('image_missing', where)
    return 0
  }
  if (block.alt.trim() === '') note('image_without_alt', where)
  const bytes = facts.imageBytes[block.src]
  if (bytes === undefined) {
    note('image_missing', where)
    return 0
  }
  if (bytes > MOST_ONE_IMAGE_BYTES) note('image_heavy', where, { kilobytes: Math.round(bytes / 1_000) })
  return bytes
}

function checkContrast(block: Block, where: Finding['where'], brand: MailBrand, note: Note): void {
  const colors =
    block.kind === 'text' && (block.color !== null || block.background !== null)
      ? { ink: block.color ?? textOn(block.background ?? '#ffffff'), ground: block.background ?? '#ffffff' }
      : block.kind === 'button'
        ? { ink: block.ink ?? textOn(block.fill ?? brand.primary), ground: block.fill ?? brand.primary }
        : null
  if (!colors) return
  const contrast = contrastOfHex(colors.ink, colors.ground)
  if (contrast < READABLE_CONTRAST) note('low_contrast', where, { contrast: Math.floor(contrast * 10) / 10 })
}

const hasWords = (block: Block): boolean =>
  (block.kind === 'text' && plainText(block.content) !== '') ||
  (block.kind === 'product' && `${block.title}${block.text}`.trim() !== '')

function checkWhole({ blocks }: EmailContent, facts: ContentFacts, imageBytes: number, note: Note): void {
  const all = blocks.flatMap(withInner)
  const last = blocks.at(-1)
  if (last?.kind !== 'footer') note('no_unsubscribe', { part: 'mail' })
  else if (last.address.trim() === '' && !facts.brand.footerText?.trim())
    note('no_address', { part: 'block', blockId: last.id })
  const hasPicture = all.some((block) => block.kind === 'image' && block.src !== null)
  if (!all.some(hasWords)) note(hasPicture ? 'only_images' : 'no_text', { part: 'mail' })
  if (facts.htmlBytes > MOST_HTML_BYTES)
    note('html_too_large', { part: 'mail' }, { kilobytes: Math.ceil(facts.htmlBytes / 1_000) })
  if (imageBytes > MOST_IMAGE_BYTES)
    note('images_heavy', { part: 'mail' }, { kilobytes: Math.round(imageBytes / 1_000) })
}

/** What a reader, a spam filter or the law would object to; errors first. */
export function checkContent(content: EmailContent, facts: ContentFacts): Finding[] {
  const found: Finding[] = []
  const note: Note = (code, where, values = {}) => {
    const severity = ERRORS.some((error) => error === code) ? 'error' : 'warning'
    found.push({ severity, code, where, values })
  }
  const subject = content.subject.trim()
  if (subject === '') note('subject_empty', { part: 'subject' })
  if ([...subject].length > LONGEST_SUBJECT) note('subject_long', { part: 'subject' }, { length: [...subject].length })
  for (const sign of spamSigns(subject)) note(sign, { part: 'subject' })
  if (content.preheader.trim() === '') note('preheader_empty', { part: 'preheader' })
  checkVariables(content.subject, { part: 'subject' }, facts.fields, note)
  checkVariables(content.preheader, { part: 'preheader' }, facts.fields, note)
  let imageBytes = 0
  for (const block of content.blocks.flatMap(withInner)) {
    const where = { part: 'block', blockId: block.id } as const
    for (const text of textsOf(block)) checkVariables(text, where, facts.fields, note)
    checkLinks(block, where, facts, note)
    imageBytes += checkPicture(block, where, facts, note)
    checkContrast(block, where, facts.brand, note)
  }
  checkWhole(content, facts, imageBytes, note)
  return [
    ...found.filter(({ severity }) => severity === 'error'),
    ...found.filter(({ severity }) => severity === 'warning'),
  ]
}
