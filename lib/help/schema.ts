import { z } from 'zod'
import { freeText, idPageInput, line, uuid } from '@/lib/kernel/schema'

export const ARTICLE_STATES = ['draft', 'published'] as const

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use letters, digits and hyphens')
  .max(100)

export const CATEGORY_ICONS = [
  'book',
  'rocket',
  'credit-card',
  'truck',
  'undo',
  'shield',
  'user',
  'heart',
  'calendar',
  'code',
  'info',
  'message',
] as const

export const saveCategoryInput = z.strictObject({
  id: uuid.optional(),
  name: line(80),
  slug: slug.optional(),
  description: freeText(300).default(''),
  icon: z.enum(CATEGORY_ICONS).default('book'),
  position: z.number().int().min(0).max(1_000).optional(),
})

export const createArticleInput = z.strictObject({
  title: line(200),
  categoryId: uuid.nullable().default(null),
  summary: freeText(500).default(''),
  /** Sanitised on the way in. */
  bodyHtml: freeText(400_000).default(''),
})

export const updateArticleInput = z.strictObject({
  id: uuid,
  version: z.coerce.number().int().min(1),
  title: line(200).optional(),
  slug: slug.optional(),
  categoryId: uuid.nullable().optional(),
  summary: freeText(500).optional(),
  bodyHtml: freeText(400_000).optional(),
  isFeatured: z.boolean().optional(),
  position: z.number().int().min(0).max(10_000).optional(),
})

export const publishArticleInput = z.strictObject({ id: uuid, isPublished: z.boolean() })

export const articleIdInput = z.strictObject({ id: uuid })

export const listArticlesInput = z.strictObject({
  ...idPageInput,
  status: z.enum(ARTICLE_STATES).optional(),
  categoryId: uuid.optional(),
  search: freeText(200).optional(),
})

export const draftFromSourceInput = z.strictObject({ sourceId: uuid, publish: z.boolean().default(false) })
export const draftFromPageInput = z.strictObject({ pageId: uuid })

export const searchArticlesInput = z.strictObject({
  q: freeText(200).min(1, 'is required'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

export const slugInput = z.strictObject({ slug: freeText(120) })
