import { z } from 'zod'
import { openAttachment } from '@/lib/files'
import { notFound } from '@/lib/kernel'
import type { TenantDb } from '@/lib/tenancy'

const part = z.strictObject({ first: z.number().int().min(0), last: z.number().int().min(0) }).optional()

/** Which bytes of a file are wanted. */
export const howOpened = { isPreview: z.boolean().default(false), part }

const FILE = {
  name: true,
  kind: true,
  file: { select: { storageKey: true, contentType: true, sha256: true } },
} as const

/** A stored file of a message. Whoever calls says by `where` which ones may be had. @throws not_found */
export async function openFileOf(
  db: TenantDb,
  where: NonNullable<Parameters<TenantDb['messageFile']['findFirst']>[0]>['where'],
  { isPreview, part: wanted }: { isPreview: boolean; part?: { first: number; last: number } | undefined },
) {
  const row = await db.messageFile.findFirst({ where: { ...where, state: 'stored' }, select: FILE })
  const found = row?.file && (await openAttachment(row.file, { isPreview, part: wanted }))
  if (!row?.file || !found) throw notFound('File')
  return { ...found, name: row.name, etag: isPreview ? `${row.file.sha256}-small` : row.file.sha256 }
}
