import { AppError, invalid } from './errors'

const tooLarge = (most: number) =>
  new AppError('too_large', `the body is larger than ${most} bytes`, { userMessage: 'This is too large to send.' })

type Incoming = Pick<Request, 'headers' | 'body'>

/**
 * The beginning of the body, up to `kept` bytes; what follows is read and forgotten, so that the sender gets an answer.
 * @throws too_large beyond `most` bytes, whatever its length was said to be
 */
export async function readStart(
  request: Incoming,
  kept: number,
  most: number,
): Promise<{ bytes: Buffer; isCut: boolean }> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) break
    const room = Math.max(kept - size, 0)
    size += part.value.byteLength
    if (size > most) {
      await reader?.cancel()
      throw tooLarge(most)
    }
    if (room > 0) chunks.push(part.value.subarray(0, room))
  }
  return { bytes: Buffer.concat(chunks), isCut: size > kept }
}

/**
 * The body, read no further than `most` bytes whatever its length was said to be.
 * @throws too_large
 */
export const readBody = async (request: Incoming, most: number): Promise<Buffer> =>
  (await readStart(request, most, most)).bytes

/** @throws invalid */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw invalid('body', 'is not JSON')
  }
}

export const isJson = (request: Request): boolean =>
  /^application\/([a-z.+-]+\+)?json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')
