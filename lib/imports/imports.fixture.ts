import type { TenantContext } from '@/lib/operations'
import { checkImport } from './check-import'
import { proposeColumns } from './propose-columns'
import type { ImportOptions } from './schema'
import { startImport } from './start-import'
import { storeUpload } from './store-upload'
import { workImport } from './work-import'

/** Text as it would come in, in parts that end anywhere. */
export async function* inParts(content: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const step = bytes.length > 10_000 ? 65_536 : size
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
}

type Wishes = Partial<ImportOptions>

export async function uploaded(ctx: TenantContext, content: string | Uint8Array, fileName = 'people.csv') {
  return storeUpload(ctx, { fileName, chunks: inParts(content) })
}

/** A file whose check has ended. @param job the account's own context as a job */
export async function checked(
  ctx: TenantContext,
  job: TenantContext,
  content: string | Uint8Array,
  wishes: Wishes = {},
) {
  const { id: importId } = await uploaded(ctx, content)
  const { columns } = await proposeColumns(ctx, { importId })
  await checkImport(ctx, { importId, options: { columns, ...wishes } })
  await workImport(job, { importId })
  return importId
}

/** A file that was taken over. */
export async function imported(
  ctx: TenantContext,
  job: TenantContext,
  content: string | Uint8Array,
  wishes: Wishes = {},
) {
  const importId = await checked(ctx, job, content, wishes)
  await startImport(ctx, { importId })
  await workImport(job, { importId })
  return importId
}
