import { z } from 'zod'
import type { Figures } from '@/lib/forms/schema'
import { publicSlug } from '@/lib/forms/schema'
import { freeText, idPageInput, isSafeText, line, uuid } from '@/lib/kernel/schema'

export const MOST_BLOCKS = 60
const MOST_CHARACTERS = 100_000

const blockId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'is not the id of a block')
const oneLine = (max: number) =>
  freeText(max).refine((value) => !/[\r\n\t]/.test(value), { error: 'contains characters that are not allowed' })
/** An uploaded picture of the company; null until one is chosen. */
const picture = z
  .string()
  .regex(/^\/files\/[0-9a-f-]{36}$/, 'is not an uploaded file')
  .nullable()
  .default(null)

const isLink = (value: string): boolean =>
  value === '' ||
  /^\/(?![/\\])[^\s\\]*$/.test(value) ||
  /^#[\w-]*$/.test(value) ||
  /^(?:mailto:[^\s<>"]+@[^\s<>"]+|tel:\+?[\d\s().-]{3,30})$/.test(value) ||
  (/^https?:\/\//.test(value) && URL.canParse(value) && new URL(value).username === '')

/** A path of the company's site, a place on the page, a web address, or somebody to write to or call. */
const href = z
  .string()
  .max(2_000)
  .trim()
  .refine((value) => isSafeText(value) && isLink(value), { error: 'is not a link' })
  .default('')

const base = { id: blockId }
const words = { heading: oneLine(200).default(''), text: freeText(5_000).default('') }

const block = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('hero'), ...words, src: picture, label: oneLine(80).default(''), href }),
  z.strictObject({ ...base, kind: z.literal('text'), ...words }),
  z.strictObject({ ...base, kind: z.literal('image'), src: picture, alt: oneLine(300).default('') }),
  z.strictObject({
    ...base,
    kind: z.literal('columns'),
    items: z.array(z.strictObject(words)).min(1).max(3),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('features'),
    heading: words.heading,
    items: z.array(z.strictObject(words)).min(1).max(12),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('testimonial'),
    text: words.text,
    name: oneLine(120).default(''),
    role: oneLine(160).default(''),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('faq'),
    heading: words.heading,
    items: z.array(z.strictObject(words)).min(1).max(30),
  }),
  z.strictObject({ ...base, kind: z.literal('form'), ...words, formId: uuid.nullable().default(null) }),
  z.strictObject({ ...base, kind: z.literal('button'), label: oneLine(80).default(''), href }),
  z.strictObject({ ...base, kind: z.literal('video'), label: oneLine(160).default(''), src: picture, href }),
  z.strictObject({ ...base, kind: z.literal('spacer'), size: z.enum(['small', 'medium', 'large']).default('medium') }),
])
export type PageBlock = z.output<typeof block>
export type PageBlockKind = PageBlock['kind']
export const BLOCK_KINDS = block.options.map(({ shape }) => shape.kind.value) as PageBlockKind[]

export const pageContent = z
  .strictObject({
    title: line(160),
    /** What search engines and previews say. */
    description: oneLine(300).default(''),
    /** The picture of previews; the company's own where there is none. */
    image: picture,
    blocks: z.array(block).max(MOST_BLOCKS),
  })
  .refine(({ blocks }) => new Set(blocks.map(({ id }) => id)).size === blocks.length, {
    error: 'the same block stands here twice',
    path: ['blocks'],
  })
  .refine(({ blocks }) => JSON.stringify(blocks).length <= MOST_CHARACTERS, { error: 'is too long', path: ['blocks'] })
export type PageContent = z.output<typeof pageContent>

export type PageView = {
  id: string
  name: string
  slug: string
  version: number
  content: PageContent
  publishedVersion: number | null
  publishedAt: string | null
  updatedAt: string
}
export type PageRow = Omit<PageView, 'content'> & { figures: Figures }
export type PageVersion = { version: number; by: string; at: string }

export const pageIdInput = z.strictObject({ pageId: uuid })
export const createPageInput = z.strictObject({
  name: line(120),
  slug: publicSlug.optional(),
  content: pageContent.optional(),
})
const version = z.number().int().min(1)
export const updatePageInput = z.strictObject({
  pageId: uuid,
  version,
  name: line(120).optional(),
  slug: publicSlug.optional(),
  content: pageContent.optional(),
})
export const pageVersionInput = z.strictObject({ pageId: uuid, version })
export const listPagesInput = z.strictObject({ ...idPageInput, search: freeText(120).optional() })
export const slugInput = z.strictObject({ slug: publicSlug })

export const pageBrief = z.strictObject({
  goal: freeText(2_000).refine((goal) => goal.trim() !== '', { error: 'is required' }),
  language: z.enum(['en', 'de', 'ar']),
  formId: uuid.nullable().default(null),
})
export type PageBrief = z.output<typeof pageBrief>

/** As the model writes it; strict JSON knows no optional fields. */
export const pageAnswer = z.object({
  title: z.string().min(1).max(160),
  description: z.string().max(300),
  blocks: z
    .array(
      z.object({
        kind: z.enum(['hero', 'text', 'features', 'faq', 'button', 'form']),
        heading: z.string().max(200),
        text: z.string().max(3_000),
        items: z.array(z.object({ heading: z.string().max(200), text: z.string().max(1_000) })).max(12),
      }),
    )
    .min(1)
    .max(20),
  /** Sentences that somebody should check before they are published. */
  claims: z.array(z.string().max(500)).max(20),
})
export type PageAnswer = z.output<typeof pageAnswer>
export type PageDraft = { content: PageContent; claims: string[]; model: string; tokens: number }
