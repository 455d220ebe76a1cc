import { storage } from '@/lib/providers/storage'

const LOOKED_AT = 64 * 1024
const UNKNOWN = 'application/octet-stream'

/** Texts that a name may tell apart: none of them is ever drawn or run. */
const TEXTS: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  ics: 'text/calendar',
  vcf: 'text/vcard',
  md: 'text/markdown',
  json: 'application/json',
}

function isText(head: Uint8Array): boolean {
  try {
    // The last character may be cut in two.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are in no text
    return text.length > 0 && !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)
  } catch {
    return false
  }
}

async function headOf(key: string): Promise<Uint8Array> {
  const found = await storage().get(key, { first: 0, last: LOOKED_AT - 1 })
  return found ? new Uint8Array(await new Response(found.body).arrayBuffer()) : new Uint8Array()
}

/** What a stored file is, by its bytes. A name is believed for nothing but the kind of a text. */
export async function fileTypeOf(storageKey: string, name: string): Promise<string> {
  const { fileTypeFromStream } = await import('file-type')
  const found = await storage().get(storageKey)
  const known = found && (await fileTypeFromStream(found.body))
  if (known) return (known.mime.split(';')[0] ?? UNKNOWN).trim()
  if (!isText(await headOf(storageKey))) return UNKNOWN
  return TEXTS[/\.(\w{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'text/plain'
}
