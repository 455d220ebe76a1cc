import { AppError, invalid } from './errors'

const tooLarge = (most: number) =>
  new AppError('too_large', `the body is larger than ${most} bytes`, { userMessage: 'This is too large to send.' })

/**
 * The body, read no further than `most` bytes whatever its length was said to be.
 * @throws too_large
 */
export async function readBody(request: Pick<Request, 'headers' | 'body'>, most: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) break
    size += part.value.byteLength
    if (size > most) {
      await reader?.cancel()
      throw tooLarge(most)
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

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
