/** Pictures, sounds and films that a browser shows without running anything; everything else is saved. */
const SHOWN = /^(?:image\/(?:jpeg|png|gif|webp)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/ogg)$/

type StoredFile = {
  body: ReadableStream<Uint8Array>
  sizeBytes: number
  contentType: string
  name: string
  etag: string
}
type Part = { first: number; last: number }
type Open = (part: Part | undefined) => Promise<StoredFile>

/** `bytes=0-`, `bytes=100-199`, `bytes=-500`: one part, as players ask for it (RFC 9110 §14.2). */
function wantedPart(header: string | null, sizeBytes: number): Part | 'none' | 'impossible' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return 'none'
  const first = from === '' ? Math.max(sizeBytes - Number(to), 0) : Number(from)
  const last = from === '' || to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1)
  return first > last ? 'impossible' : { first, last }
}

/** RFC 6266: plain letters for old programs, all of them for the rest. */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`
}

/** A file that somebody sent: never sniffed, never run, in no shared cache; what is not a picture, a sound or a film is saved. */
export async function sendFile(request: Request, open: Open): Promise<Response> {
  const whole = await open(undefined)
  const isShown = SHOWN.test(whole.contentType) && !new URL(request.url).searchParams.has('save')
  const headers = new Headers({
    'content-type': whole.contentType.startsWith('text/') ? 'text/plain; charset=utf-8' : whole.contentType,
    'content-disposition': disposition(isShown ? 'inline' : 'attachment', whole.name),
    etag: `"${whole.etag}"`,
    'cache-control': 'private, max-age=300',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'accept-ranges': 'bytes',
  })
  if (request.headers.get('if-none-match') === `"${whole.etag}"`) return new Response(null, { status: 304, headers })
  const part = wantedPart(request.headers.get('range'), whole.sizeBytes)
  if (part === 'impossible') {
    headers.set('content-range', `bytes */${whole.sizeBytes}`)
    return new Response(null, { status: 416, headers })
  }
  if (part === 'none') {
    headers.set('content-length', String(whole.sizeBytes))
    return new Response(whole.body, { headers })
  }
  headers.set('content-range', `bytes ${part.first}-${part.last}/${whole.sizeBytes}`)
  headers.set('content-length', String(part.last - part.first + 1))
  return new Response((await open(part)).body, { status: 206, headers })
}
