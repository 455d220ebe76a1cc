import { z } from 'zod'
import { AppError, csvLine, env, line, newId, randomToken, sha256Hex } from '@/lib/kernel'
import { assertAllRows, command, type TenantContext, takeStanding, task } from '@/lib/operations'
import { storage } from '@/lib/providers/storage'
import {
  asUtf8,
  csvRecords,
  type Encoding,
  EncodingWatch,
  findDelimiter,
  isZip,
  xlsxRecords,
} from '@/lib/providers/tables'
import { fileRefused, refusedFor } from './file-problem'
import { importView } from './import-view'
import { MOST_COLUMNS } from './schema'
import { unguarded } from './unguarded'

const MEGABYTE = 1024 * 1024
/** A packed sheet is read whole; its rows are not. */
const MOST_XLSX_BYTES = 30 * MEGABYTE
const MOST_UNPACKED_BYTES = 400 * MEGABYTE
const HEAD_CHARACTERS = 64 * 1024
const SAMPLE = 5
const SHOWN_CHARACTERS = 200
const TYPE = 'text/csv'

const saveUpload = command({
  name: 'imports.save-upload',
  access: 'contacts:write',
  input: z.strictObject({
    fileName: line(200),
    storageKey: z.string(),
    sizeBytes: z.number().int(),
    format: z.enum(['csv', 'xlsx']),
    encoding: z.string(),
    delimiter: z.string(),
    headers: z.array(z.string()),
    sample: z.array(z.array(z.string())),
  }),
  handler: async ({ ctx, input }) => {
    await takeStanding(ctx, 'storage', input.sizeBytes)
    const { actor } = ctx
    const row = await ctx.db.contactImport.create({
      data: {
        id: newId(),
        ...input,
        headersHash: sha256Hex(JSON.stringify(input.headers)),
        actorId: actor.kind === 'member' || actor.kind === 'api_key' ? actor.id : null,
        actorKind: actor.kind,
        actorLabel: actor.label.slice(0, 200),
      },
    })
    ctx.audit({ resourceId: row.id, after: { fileName: input.fileName, sizeBytes: input.sizeBytes } })
    return importView(row)
  },
})

async function* limited(chunks: AsyncIterable<Uint8Array>, watch: EncodingWatch, head: { bytes?: Uint8Array }) {
  const most = env().IMPORT_MOST_MB * MEGABYTE
  let size = 0
  for await (const chunk of chunks) {
    head.bytes ??= chunk.slice(0, 8)
    size += chunk.byteLength
    const limit = isZip(head.bytes) ? Math.min(MOST_XLSX_BYTES, most) : most
    if (size > limit) {
      throw new AppError('too_large', `the file is larger than ${limit} bytes`, {
        userMessage: `Please choose a file of at most ${Math.floor(limit / MEGABYTE)} MB.`,
      })
    }
    watch.see(chunk)
    yield chunk
  }
}

async function bodyOf(key: string): Promise<AsyncIterable<Uint8Array>> {
  const found = await storage().get(key)
  if (!found) throw new Error('the upload is gone')
  return found.body
}

async function* sheetAsCsv(bytes: Buffer): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const record of xlsxRecords(bytes, { unpackedBytes: MOST_UNPACKED_BYTES })) {
    // What looks like a formula is text here; the guard of our files is taken off again when they are read.
    yield encoder.encode(csvLine(record))
  }
}

type Kept = { storageKey: string; format: 'csv' | 'xlsx'; encoding: Encoding; sizeBytes: number }

/** Keeps what came as UTF-8 CSV under a key of its own. */
async function keepAsCsv(ctx: TenantContext, chunks: AsyncIterable<Uint8Array>, keys: string[]): Promise<Kept> {
  const newKey = () => {
    const key = `${ctx.tenant.accountId}/${randomToken(18)}`
    keys.push(key)
    return key
  }
  const [raw, watch, head] = [newKey(), new EncodingWatch(), {} as { bytes?: Uint8Array }]
  const sizeBytes = await storage().putStream(raw, limited(chunks, watch, head), TYPE)
  if (sizeBytes === 0) throw refusedFor('empty')
  const isSheet = isZip(head.bytes ?? new Uint8Array())
  const encoding = isSheet ? 'utf-8' : watch.encoding()
  if (!isSheet && encoding === 'utf-8') return { storageKey: raw, format: 'csv', encoding, sizeBytes }
  const storageKey = newKey()
  const source = isSheet
    ? sheetAsCsv(Buffer.from(await new Response((await bodyOf(raw)) as ReadableStream).arrayBuffer()))
    : asUtf8(await bodyOf(raw), encoding)
  const size = await storage().putStream(storageKey, source, TYPE)
  await storage().delete(raw)
  return { storageKey, format: isSheet ? 'xlsx' : 'csv', encoding, sizeBytes: size }
}

const shown = (cell: string): string =>
  unguarded(cell).replaceAll('\0', '').toWellFormed().trim().slice(0, SHOWN_CHARACTERS)

/** Headings and the first rows. @throws AppError for a file without any */
async function readHead(storageKey: string, delimiter: string) {
  const records: string[][] = []
  for await (const record of csvRecords(await bodyOf(storageKey), delimiter)) {
    records.push(record)
    if (record.length > MOST_COLUMNS && records.length === 1) throw refusedFor('too_many_columns')
    if (records.length > SAMPLE) break
  }
  const [first = [], ...rest] = records
  if (rest.length === 0 || first.every((cell) => cell.trim() === '')) throw refusedFor('empty')
  return {
    headers: first.map(shown),
    sample: rest.map((record) => record.slice(0, first.length).map(shown)),
  }
}

async function delimiterOf(storageKey: string): Promise<string> {
  const decoder = new TextDecoder()
  let head = ''
  for await (const chunk of await bodyOf(storageKey)) {
    head += decoder.decode(chunk, { stream: true })
    if (head.length >= HEAD_CHARACTERS) break
  }
  return findDelimiter(head)
}

/**
 * Keeps a file of contacts while it comes in, and looks at its beginning. Nothing of it is held in memory but an XLSX's packed bytes.
 * @throws invalid with what is wrong with the file, too_large, limit_exceeded
 */
export const storeUpload = task({
  name: 'imports.upload',
  access: 'contacts:write',
  input: z.strictObject({
    fileName: line(200),
    chunks: z.custom<AsyncIterable<Uint8Array>>(
      (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
    ),
  }),
  handler: async ({ ctx, input: { fileName, chunks } }) => {
    assertAllRows(ctx, 'contacts:write')
    const keys: string[] = []
    try {
      const kept = await keepAsCsv(ctx, chunks, keys)
      const delimiter = kept.format === 'xlsx' ? ',' : await delimiterOf(kept.storageKey)
      const head = await readHead(kept.storageKey, delimiter)
      return await saveUpload(ctx, { fileName, ...kept, delimiter, ...head })
    } catch (error) {
      for (const key of keys) await storage().delete(key)
      throw fileRefused(error)
    }
  },
})
