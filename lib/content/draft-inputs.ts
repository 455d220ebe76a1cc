import { z } from 'zod'
import { freeText, line } from '@/lib/kernel/schema'
import type { EmailContent } from './email-blocks'

/** What a draft may take: instructions, examples, sources, and the words of the mail; twice where it must be mended. */
export const DRAFT_TOKENS = 6_000
export const SUBJECTS = 5

const source = z.strictObject({ title: line(300), url: freeText(2_000).nullable(), text: freeText(4_000) })
export type DraftSource = z.infer<typeof source>

/** What an e-mail should be about, and for whom. */
export const draftBrief = z.strictObject({
  goal: freeText(2_000).refine((goal) => goal.trim() !== '', { error: 'is required' }),
  /** Empty: as the company usually speaks, and to whom. */
  tone: freeText(300).default(''),
  audience: freeText(500).default(''),
  /** A language tag. */
  language: z.enum(['en', 'de', 'ar']),
  instructions: freeText(2_000).default(''),
  examples: z
    .array(z.strictObject({ input: freeText(1_000), output: freeText(4_000) }))
    .max(5)
    .default([]),
  /** What it may take its facts from. */
  sources: z.array(source).max(8).default([]),
})
export type DraftBrief = z.output<typeof draftBrief>

/** As the model writes it; strict JSON knows no optional fields. */
export const draftAnswer = z.object({
  subjects: z.array(z.string().min(1).max(200)).length(SUBJECTS),
  preheader: z.string().max(300),
  blocks: z
    .array(
      z.object({
        kind: z.enum(['heading', 'paragraph', 'list', 'button']),
        text: z.string().max(3_000),
        items: z.array(z.string().max(500)).max(20),
      }),
    )
    .min(1)
    .max(30),
  /** Sentences that somebody should check before they are sent. */
  claims: z.array(z.string().max(500)).max(20),
})
export type DraftAnswer = z.infer<typeof draftAnswer>

export type EmailDraft = {
  subjects: string[]
  content: EmailContent
  claims: string[]
  /** What the model was told, for people: label and words. */
  used: { company: string; industry: string; tone: string; audience: string; instructions: string }
  sources: { title: string; url: string | null }[]
  model: string
  tokens: number
}
