import type { Prisma } from '@/lib/db'
import { type TemplateContent, templateContent } from '@/lib/providers/whatsapp/schema'
import { type TemplateValues, templateValues } from './inputs'
import type { TemplateRow, TemplateView } from './schema'
import { holdOf, type TemplateCategory, type TemplateQuality, type TemplateStatus } from './states'

export type StoredTemplate = Prisma.WhatsappTemplateGetPayload<object>

export const storedContent = (stored: unknown): TemplateContent => templateContent.parse(stored)

export const storedDefaults = (stored: unknown): TemplateValues => templateValues.parse(stored)

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** Whether a stored template can be sent with, and why not. */
export const holdOfRow = (row: Pick<StoredTemplate, 'status' | 'pausedAt' | 'unknownParts'>) =>
  holdOf({ ...row, status: row.status as TemplateStatus })

export const templateRow = (row: Omit<StoredTemplate, 'content' | 'defaults'>): TemplateRow => ({
  id: row.id,
  accountRef: row.accountRef,
  name: row.name,
  language: row.language,
  category: row.category as TemplateCategory,
  categoryAsked: row.categoryAsked as TemplateCategory | null,
  status: row.status as TemplateStatus,
  hold: holdOfRow(row),
  reason: row.reason,
  detail: row.detail,
  quality: row.quality as TemplateQuality,
  unknownParts: row.unknownParts,
  pausedAt: iso(row.pausedAt),
  submittedAt: iso(row.submittedAt),
  syncedAt: iso(row.syncedAt),
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

export const templateView = (row: StoredTemplate): TemplateView => ({
  ...templateRow(row),
  content: storedContent(row.content),
  defaults: storedDefaults(row.defaults),
})
