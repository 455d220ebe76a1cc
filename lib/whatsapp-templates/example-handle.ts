import { openFile } from '@/lib/files'
import { conflict } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { guardedFetch } from '@/lib/providers/http'
import { MessageFailure } from '@/lib/providers/messages'
import type { TemplateContent } from '@/lib/providers/whatsapp/schema'
import type { Account } from './account-of'

const LARGEST = 16_000_000
const TIMEOUT_MS = 30_000

type Example = { bytes: Uint8Array<ArrayBuffer>; contentType: string; name: string }

/** A file of the library as Meta takes it: drawings as pixels. */
async function ofLibrary(ctx: TenantContext, src: string): Promise<Example> {
  const file = await openFile(ctx, src.slice('/files/'.length), 'png')
  if (!file) throw conflict('The file of the header is not in the library any more.')
  const bytes = new Uint8Array(await new Response(file.body).arrayBuffer())
  return { bytes, contentType: file.contentType, name: 'example' }
}

async function ofWeb(src: string): Promise<Example> {
  try {
    const response = await guardedFetch(src, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (!response.ok || bytes.byteLength > LARGEST) throw new Error(`${response.status}, ${bytes.byteLength} bytes`)
    return { bytes, contentType: response.headers.get('content-type') ?? 'application/octet-stream', name: 'example' }
  } catch (error) {
    const words = 'The file of the header could not be fetched from its address.'
    throw new MessageFailure('permanent', words, { about: 'message', cause: error })
  }
}

/** Meta wants an example of a header's file with the template. @returns its handle; null where there is none to hand in */
export async function exampleHandle(
  ctx: TenantContext,
  { header }: TemplateContent,
  { templates }: Account,
): Promise<string | null> {
  if (!header || header.kind === 'text' || header.src === null) return null
  const file = header.src.startsWith('/files/') ? await ofLibrary(ctx, header.src) : await ofWeb(header.src)
  return templates.upload(file)
}
