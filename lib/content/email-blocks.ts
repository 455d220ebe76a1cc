import { z } from 'zod'
import { freeText, hexColor, uuid } from '@/lib/kernel/schema'

export const MOST_BLOCKS = 100
/** Gmail shows no more of a mail than about 102 kB; what is written is a part of that. */
const MOST_CHARACTERS = 60_000

export const ALIGNMENTS = ['start', 'center', 'end'] as const
export type Alignment = (typeof ALIGNMENTS)[number]
export const COLUMN_SHARES = ['even', 'narrow-first', 'wide-first'] as const
export type ColumnShare = (typeof COLUMN_SHARES)[number]

const blockId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'is not the id of a block')
/** Its id, and the snippet of the library that it came from. */
const base = { id: blockId, snippetId: uuid.optional() }
const oneLine = (max: number) =>
  freeText(max).refine((value) => !/[\r\n\t]/.test(value), { error: 'contains characters that are not allowed' })

/** As typed, for a draft may be half-way; what is no link is found by the checks and never reaches a mail as one. */
const href = oneLine(2_000)
/** An uploaded picture of the company; null until one is chosen. */
const picture = z
  .string()
  .regex(/^\/files\/[0-9a-f-]{36}$/, 'is not an uploaded file')
  .nullable()
const color = hexColor.nullable().default(null)

const span = z.strictObject({
  text: freeText(10_000),
  isBold: z.boolean().optional(),
  isItalic: z.boolean().optional(),
  href: href.optional(),
})
export type Span = z.infer<typeof span>

const spans = z.array(span).max(500)
const richText = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('paragraph'), spans }),
      z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), spans }),
      z.strictObject({ kind: z.literal('list'), isOrdered: z.boolean(), items: z.array(spans).min(1).max(100) }),
    ]),
  )
  .max(200)
export type RichText = z.infer<typeof richText>

const look = { align: z.enum(ALIGNMENTS).default('start'), background: color }

const textBlock = z.strictObject({ ...base, kind: z.literal('text'), ...look, color, content: richText })
const imageBlock = z.strictObject({
  ...base,
  kind: z.literal('image'),
  ...look,
  align: z.enum(ALIGNMENTS).default('center'),
  src: picture,
  alt: oneLine(300),
  /** Of the room that there is. */
  widthPercent: z.number().int().min(10).max(100).default(100),
  href,
})
const buttonBlock = z.strictObject({
  ...base,
  kind: z.literal('button'),
  ...look,
  align: z.enum(ALIGNMENTS).default('center'),
  label: oneLine(120),
  href,
  /** Without them the brand's own. */
  fill: color,
  ink: color,
  isWide: z.boolean().default(false),
})
const productBlock = z.strictObject({
  ...base,
  kind: z.literal('product'),
  background: color,
  src: picture,
  alt: oneLine(300),
  title: oneLine(200),
  price: oneLine(60),
  text: freeText(1_000),
  label: oneLine(120),
  href,
})
const dividerBlock = z.strictObject({
  ...base,
  kind: z.literal('divider'),
  look: z.enum(['line', 'space']).default('line'),
  size: z.number().int().min(8).max(96).default(24),
})
const columnBlock = z.discriminatedUnion('kind', [textBlock, imageBlock, buttonBlock])
export type ColumnBlock = z.infer<typeof columnBlock>

const columnsBlock = z.strictObject({
  ...base,
  kind: z.literal('columns'),
  background: color,
  share: z.enum(COLUMN_SHARES).default('even'),
  columns: z.tuple([z.array(columnBlock).max(10), z.array(columnBlock).max(10)]),
})
/** Always the last one: who sends, and the way out. */
const footerBlock = z.strictObject({
  ...base,
  kind: z.literal('footer'),
  /** The postal address; the brand's footer where it is empty. */
  address: freeText(500),
  /** Why somebody gets this mail. */
  reason: freeText(500),
})

const block = z.discriminatedUnion('kind', [
  textBlock,
  imageBlock,
  buttonBlock,
  productBlock,
  dividerBlock,
  columnsBlock,
  footerBlock,
])
export type Block = z.infer<typeof block>
export type BlockKind = Block['kind']
export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>

/** A block and those within it. */
export const withInner = (one: Block): Block[] => (one.kind === 'columns' ? [one, ...one.columns.flat()] : [one])

const hasOneFooter = (blocks: readonly Block[]): boolean =>
  blocks.at(-1)?.kind === 'footer' && blocks.filter(({ kind }) => kind === 'footer').length === 1

const hasOwnIds = (blocks: readonly Block[]): boolean => {
  const ids = blocks.flatMap(withInner).map(({ id }) => id)
  return new Set(ids).size === ids.length
}

/** What a company writes of one e-mail. */
export const emailContent = z
  .strictObject({
    subject: oneLine(300),
    preheader: oneLine(300),
    blocks: z
      .array(block)
      .min(1)
      .max(MOST_BLOCKS)
      .refine(hasOneFooter, { error: 'must end with one footer' })
      .refine(hasOwnIds, { error: 'two blocks have the same id' }),
  })
  .refine((content) => JSON.stringify(content).length <= MOST_CHARACTERS * 4, { error: 'is too large for a mail' })
export type EmailContent = z.infer<typeof emailContent>
export type EmailContentInput = z.input<typeof emailContent>
