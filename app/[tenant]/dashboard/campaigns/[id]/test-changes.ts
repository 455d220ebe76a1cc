import {
  type Measurable,
  MOST_TEST_HOURS,
  type SmsContent,
  type TestInput,
  type TestKind,
  type WhatsappContent,
  type WinnerRule,
} from '@/lib/campaigns/schema'
import type { EmailContent } from '@/lib/content/schema'

const HOURS_APART = 3

/** What a campaign itself says: A. */
export type Own =
  | { channel: 'email'; content: EmailContent }
  | { channel: 'sms'; content: SmsContent }
  | { channel: 'whatsapp'; content: WhatsappContent }

type Mail = { content: EmailContent; test: TestInput | null }
type Text = { sms: SmsContent; test: TestInput | null }
type Template = { whatsapp: WhatsappContent; test: TestInput | null }

/** What is read by whom: a subject decides about opening, what is said about clicking, else about answering. */
function ruleFor(kind: TestKind, measurable: Measurable): WinnerRule {
  if (kind === 'subject' && measurable.opens) return 'opens'
  if (measurable.clicks) return 'clicks'
  return measurable.replies ? 'replies' : 'hand'
}

/** What a variant begins with: what A says. */
const textOf = ({ channel, content }: Own) => ({ text: channel === 'sms' ? content.text : '' })
function templateOf({ channel, content }: Own): Omit<WhatsappContent, 'connectionId'> {
  if (channel !== 'whatsapp') return { templateId: null, values: {}, media: null }
  const { connectionId: _, ...said } = content
  return said
}
const mailOf = ({ channel, content }: Own) => {
  if (channel !== 'email') throw new Error('only mails have other contents')
  return { content }
}

/** A test with one variant beside A, to begin with. */
export function newTest(kind: TestKind, own: Own, measurable: Measurable): TestInput {
  if (kind === 'time') return { kind, variants: [{ delayHours: HOURS_APART }] }
  const choosing = { sharePercent: 20, rule: ruleFor(kind, measurable), fallback: 'first' as const, hours: 4 }
  switch (kind) {
    case 'subject':
      return { kind, ...choosing, variants: [{ subject: '' }] }
    case 'content':
      return { kind, ...choosing, variants: [mailOf(own)] }
    case 'text':
      return { kind, ...choosing, variants: [textOf(own)] }
    case 'template':
      return { kind, ...choosing, variants: [templateOf(own)] }
  }
}

export function withVariant(test: TestInput, own: Own): TestInput {
  switch (test.kind) {
    case 'subject':
      return { ...test, variants: [...test.variants, { subject: '' }] }
    case 'content':
      return { ...test, variants: [...test.variants, mailOf(own)] }
    case 'text':
      return { ...test, variants: [...test.variants, textOf(own)] }
    case 'template':
      return { ...test, variants: [...test.variants, templateOf(own)] }
    case 'time': {
      const last = Math.max(...test.variants.map(({ delayHours }) => delayHours))
      return { ...test, variants: [...test.variants, { delayHours: Math.min(MOST_TEST_HOURS, last + HOURS_APART) }] }
    }
  }
}

/** @param at among the variants beside A */
export function withoutVariant(test: TestInput, at: number): TestInput {
  const isKept = (_: unknown, index: number) => index !== at
  switch (test.kind) {
    case 'subject':
      return { ...test, variants: test.variants.filter(isKept) }
    case 'content':
      return { ...test, variants: test.variants.filter(isKept) }
    case 'text':
      return { ...test, variants: test.variants.filter(isKept) }
    case 'template':
      return { ...test, variants: test.variants.filter(isKept) }
    case 'time':
      return { ...test, variants: test.variants.filter(isKept) }
  }
}

/** What the mail of one variant was made into. What variants have in common changes for all. */
export function withContent({ content: own, test }: Mail, position: number, content: EmailContent): Partial<Mail> {
  const at = position - 1
  if (position === 0 || (test?.kind !== 'content' && test?.kind !== 'subject')) return { content }
  if (test.kind === 'content') {
    return { test: { ...test, variants: test.variants.map((one, index) => (index === at ? { content } : one)) } }
  }
  const { subject } = content
  return {
    content: { ...content, subject: own.subject },
    test: { ...test, variants: test.variants.map((one, index) => (index === at ? { subject } : one)) },
  }
}

/** What the text of one variant was made into; all come from the same number. */
export function withText({ sms: own, test }: Text, position: number, sms: SmsContent): Partial<Text> {
  if (position === 0 || test?.kind !== 'text') return { sms }
  const { connectionId, text } = sms
  const variants = test.variants.map((one, index) => (index === position - 1 ? { text } : one))
  return { sms: { ...own, connectionId }, test: { ...test, variants } }
}

/** The same of a variant by WhatsApp. */
export function withTemplate(
  { whatsapp: own, test }: Template,
  position: number,
  whatsapp: WhatsappContent,
): Partial<Template> {
  if (position === 0 || test?.kind !== 'template') return { whatsapp }
  const { connectionId, ...said } = whatsapp
  const variants = test.variants.map((one, index) => (index === position - 1 ? said : one))
  return { whatsapp: { ...own, connectionId }, test: { ...test, variants } }
}
