import { z } from 'zod'
import type { DraftKind } from './kinds'

export const SUBJECTS = 5
const words = (most: number) => z.string().max(most)
const some = (most: number) => z.string().min(1).max(most)

const mailBlock = z.object({
  kind: z.enum(['heading', 'paragraph', 'list', 'button']),
  text: words(3_000),
  items: z.array(words(500)).max(20),
})
const scene = z.object({
  seconds: z.number().min(1).max(120),
  /** What is to be seen. */
  picture: some(600),
  voice: words(1_000),
  /** Words on the screen. */
  onScreen: words(200),
})

/** As the model writes it (strict JSON knows no optional fields), and as it is kept. */
export const CONTENTS = {
  subject_lines: z.object({ subjects: z.array(some(200)).length(SUBJECTS), preheader: words(300) }),
  email: z.object({
    subjects: z.array(some(200)).length(SUBJECTS),
    preheader: words(300),
    blocks: z.array(mailBlock).min(1).max(30),
  }),
  whatsapp_template: z.object({
    name: some(512),
    category: z.enum(['marketing', 'utility']),
    header: words(200),
    body: some(4_000),
    footer: words(200),
    buttons: z.array(some(100)).max(10),
    /** One for each variable of the body. */
    samples: z.array(words(100)).max(20),
  }),
  sms: z.object({ text: some(4_000) }),
  social: z.object({ text: some(70_000), hashtags: z.array(some(100)).max(60) }),
  video_script: z.object({ title: some(200), scenes: z.array(scene).min(1).max(40) }),
} as const satisfies Record<DraftKind, z.ZodType>

type Contents = { [Kind in DraftKind]: z.output<(typeof CONTENTS)[Kind]> }
export type ContentOf<Kind extends DraftKind> = Contents[Kind]
export type DraftContent = { [Kind in DraftKind]: { kind: Kind; value: Contents[Kind] } }[DraftKind]

/** @throws ZodError when the value is not one of that kind */
export const contentOf = (kind: DraftKind, value: unknown): DraftContent =>
  ({ kind, value: CONTENTS[kind].parse(value) }) as DraftContent

const CONTROLS = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu
const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .replace(CONTROLS, ' ')
        .replace(/[^\S\n]+/g, ' ')
        .trim(),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(clean)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]))
}

/** Without what no text of ours holds: a model may write anything. */
export const cleanContent = ({ kind, value }: DraftContent): DraftContent =>
  ({ kind, value: clean(value) }) as DraftContent
