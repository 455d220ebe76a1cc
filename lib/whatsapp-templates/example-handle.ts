import { openFile } from '@/lib/files'
import { conflict } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { guardedFetch } from '@/lib/providers/http'
import { MessageFailure } from '@/lib/providers/messages'
import { MEDIA_LIMITS, type TemplateContent } from '@/lib/providers/whatsapp/schema'
import type { Account } from './account-of'

const TIMEOUT_MS = 30_000

type Example = { bytes: Uint8Array<ArrayBuffer>; contentType: string; name: string }

const bytesOf = async (body: BodyInit) => new Uint8Array(await new Response(body).arrayBuffer())

/** A file of the library as Meta takes it: drawings as pixels. */
async function ofLibrary(ctx: TenantContext, src: string): Promise<Example> {
  const file = await openFile(ctx, src.slice('/files/'.length), 'png')
  if (!file) throw conflict('The file of the header is not in the library any more.')
  return { bytes: await bytesOf(file.body), contentType: file.contentType, name: file.name }
}

async function ofWeb(src: string, mostBytes: number): Promise<Example> {
  try {
    const response = await guardedFetch(src, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    const sizeBytes = Number(response.headers.get('content-length') ?? 0)
    if (!response.ok || sizeBytes > mostBytes) throw new Error(`${response.status}, ${sizeBytes} bytes`)
    const [contentType = ''] = (response.headers.get('content-type') ?? 'application/octet-stream').split(';')
    return { bytes: new Uint8Array(await response.arrayBuffer()), contentType: contentType.trim(), name: 'example' }
  } catch (error) {
    const words = 'The file of the header could not be fetched from its address.'
    throw new MessageFailure('permanent', words, { about: 'message', cause: error })
  }
}

/**
 * Meta wants an example of a header's file with the template. @returns its handle; null where there is none to hand in
 * @throws conflict for a file that Meta would not take, MessageFailure
 */
export async function exampleHandle(
  ctx: TenantContext,
  { header }: TemplateContent,
  { templates }: Account,
): Promise<string | null> {
  if (!header || header.kind === 'text' || header.src === null) return null
  const { types, mostBytes } = MEDIA_LIMITS[header.kind]
  const isOurs = header.src.startsWith('/files/')
  const file = isOurs ? await ofLibrary(ctx, header.src) : await ofWeb(header.src, mostBytes)
  if (!types.includes(file.contentType) || file.bytes.byteLength > mostBytes) {
    throw conflict('The file of the header is of a kind or size that WhatsApp does not take.')
  }
  return templates.upload(file)
}
