import { z } from 'zod'
import type { EmailContent } from '@/lib/content/schema'
import { freeText, line } from '@/lib/kernel/schema'
import { textExample } from './brief'

/** What one e-mail may take: instructions, examples, sources, and its words; twice where it must be mended. */
export const DRAFT_TOKENS = 6_000

const source = z.strictObject({ title: line(300), url: freeText(2_000).nullable(), text: freeText(4_000) })
export type DraftSource = z.infer<typeof source>

/** What an e-mail should be about, and for whom; for who works on a campaign or a template. */
export const emailBrief = z.strictObject({
  goal: freeText(2_000).refine((goal) => goal.trim() !== '', { error: 'is required' }),
  /** Empty: as the company usually speaks, and to whom. */
  tone: freeText(300).default(''),
  audience: freeText(500).default(''),
  /** A language tag. */
  language: z.enum(['en', 'de', 'ar']),
  instructions: freeText(2_000).default(''),
  examples: z.array(textExample).max(5).default([]),
  /** What it may take its facts from. */
  sources: z.array(source).max(8).default([]),
})
export type EmailBrief = z.output<typeof emailBrief>

export type EmailDraft = {
  subjects: string[]
  content: EmailContent
  claims: string[]
  /** What the model was told, for people. */
  told: string[]
  sources: { title: string; url: string | null }[]
  model: string
  tokens: number
}
