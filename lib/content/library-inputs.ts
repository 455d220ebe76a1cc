import { z } from 'zod'
import { freeText, idPageInput, line, uuid } from '@/lib/kernel/schema'
import { MEDIA_KINDS, type MediaKind } from '@/lib/providers/whatsapp/schema'
import { type EmailContent, emailContent } from './email-blocks'

export const ITEM_KINDS = ['template', 'snippet'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]
export const USER_KINDS = ['template', 'snippet', 'campaign', 'page', 'sequence', 'whatsapp_template'] as const
export type UserKind = (typeof USER_KINDS)[number]

/** `Newsletters/2026`; empty for none. Blanks around its parts, and parts of nothing, are no part of it. */
export const folderPath = freeText(200)
  .refine((path) => !/[\r\n\t]/.test(path), { error: 'contains characters that are not allowed' })
  .transform((path) =>
    path
      .split('/')
      .map((part) => part.trim())
      .filter(Boolean)
      .join('/'),
  )

export const listItemsInput = z.strictObject({
  ...idPageInput,
  kind: z.enum(ITEM_KINDS).default('template'),
  /** With those below it; empty for all. */
  folder: folderPath.optional(),
  search: freeText(200).optional(),
})
export const oneItemInput = z.strictObject({ id: uuid })
export const createItemInput = z.strictObject({
  kind: z.enum(ITEM_KINDS).default('template'),
  name: line(120),
  folder: folderPath.default(''),
  content: emailContent,
})
export const updateItemInput = z.strictObject({
  id: uuid,
  /** The one that was read: what somebody else saved since is not overwritten. */
  version: z.coerce.number().int().min(1),
  name: line(120).optional(),
  folder: folderPath.optional(),
  content: emailContent.optional(),
})
export const restoreVersionInput = z.strictObject({ id: uuid, version: z.coerce.number().int().min(1) })
export const listFoldersInput = z.strictObject({ kind: z.enum(ITEM_KINDS).default('template') })
export const renameFolderInput = z.strictObject({
  kind: z.enum(ITEM_KINDS).default('template'),
  from: folderPath.refine((path) => path !== '', { error: 'is required' }),
  to: folderPath,
})
export const listUsesInput = z.strictObject({ ...idPageInput, id: uuid })
export const listFilesInput = z.strictObject({
  ...idPageInput,
  kind: z.enum(MEDIA_KINDS).optional(),
  search: freeText(200).optional(),
})
export const sendTestInput = z.strictObject({
  content: emailContent,
  /** Values to see it with; fallbacks stand for the others. */
  variables: z.record(z.string().max(120), freeText(500)).default({}),
})

export type ItemRow = {
  id: string
  kind: ItemKind
  name: string
  folder: string
  subject: string
  version: number
  createdAt: string
  updatedAt: string
}
export type FileKind = MediaKind
export type FileRow = {
  id: string
  kind: FileKind
  url: string
  name: string
  sizeBytes: number
  width: number | null
  height: number | null
  createdAt: string
  uses: number
}
export type ItemView = ItemRow & { content: EmailContent }
export type VersionRow = { version: number; name: string; subject: string; by: string; createdAt: string }
export type UseRow = { id: string; kind: UserKind; userId: string; name: string }
export type StarterView = { id: string; name: string; subject: string; isOfIndustry: boolean; content: EmailContent }
