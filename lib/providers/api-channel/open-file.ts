import { guardedFetch, isFetchFailure } from '@/lib/providers/http'
import { MessageFailure } from '@/lib/providers/messages'
import type { ApiChannelAccount } from './create-api-channel'
import { webhookHeaders } from './signature'

const TIMEOUT_MS = 120_000

const failure = (kind: 'permanent' | 'transient', words: string, cause?: unknown) =>
  new MessageFailure(kind, words, { about: 'provider', reason: 'not_reached', cause })

async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  try {
    if (response.body) yield* response.body
  } catch (error) {
    throw failure('transient', 'Your program did not hand the file out to its end.', error)
  }
}

/**
 * Opens a file that came with a message. At the program's own origin the request is signed as a call is, over no body: nobody else needs to
 * be able to have it. @throws MessageFailure
 */
export async function openApiFile(account: ApiChannelAccount, url: string, id: string) {
  const isTheirs = new URL(url).origin === new URL(account.url).origin
  const headers = isTheirs ? webhookHeaders(account.secret, id, Buffer.alloc(0)) : {}
  const fetch = account.isLocal ? globalThis.fetch : guardedFetch
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  const response = await fetch(url, { headers, signal, redirect: 'error' }).catch((error: unknown) => {
    const isRefused = isFetchFailure(error) && ['bad_url', 'blocked_address'].includes(error.kind)
    throw failure(isRefused ? 'permanent' : 'transient', 'Your program did not hand the file out.', error)
  })
  const length = Number(response.headers.get('content-length') ?? Number.NaN)
  if (response.ok) return { sizeBytes: Number.isFinite(length) ? length : null, chunks: chunksOf(response) }
  await response.body?.cancel()
  const isForGood = response.status >= 400 && response.status < 500 && ![408, 425, 429].includes(response.status)
  throw failure(isForGood ? 'permanent' : 'transient', `${response.status} Your program did not hand the file out.`)
}
