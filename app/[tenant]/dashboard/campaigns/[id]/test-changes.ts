import { type Counted, MOST_TEST_HOURS, type TestInput, type TestKind, type WinnerRule } from '@/lib/campaigns/schema'
import type { EmailContent } from '@/lib/content/schema'

const HOURS_APART = 3

type Mail = { content: EmailContent; test: TestInput | null }

/** What is read by whom: a subject decides about opening, a content about clicking. */
function ruleFor(kind: TestKind, counted: Counted): WinnerRule {
  if (kind === 'subject' && counted.opens) return 'opens'
  return counted.clicks ? 'clicks' : 'hand'
}

/** A test with one variant beside A, to begin with. */
export function newTest(kind: TestKind, content: EmailContent, counted: Counted): TestInput {
  if (kind === 'time') return { kind, variants: [{ delayHours: HOURS_APART }] }
  const choosing = { sharePercent: 20, rule: ruleFor(kind, counted), fallback: 'first' as const, hours: 4 }
  return kind === 'subject'
    ? { kind, ...choosing, variants: [{ subject: '' }] }
    : { kind, ...choosing, variants: [{ content }] }
}

export function withVariant(test: TestInput, content: EmailContent): TestInput {
  switch (test.kind) {
    case 'subject':
      return { ...test, variants: [...test.variants, { subject: '' }] }
    case 'content':
      return { ...test, variants: [...test.variants, { content }] }
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
    case 'time':
      return { ...test, variants: test.variants.filter(isKept) }
  }
}

/** What the mail of one variant was made into. What variants have in common changes for all. */
export function withContent({ content: own, test }: Mail, position: number, content: EmailContent): Partial<Mail> {
  const at = position - 1
  if (!test || test.kind === 'time' || position === 0) return { content }
  if (test.kind === 'content') {
    return { test: { ...test, variants: test.variants.map((one, index) => (index === at ? { content } : one)) } }
  }
  const { subject } = content
  return {
    content: { ...content, subject: own.subject },
    test: { ...test, variants: test.variants.map((one, index) => (index === at ? { subject } : one)) },
  }
}
