import { deferred } from '@/lib/kernel'
import { guardedFetch, isFetchFailure } from '../http'
import { callProvider, MessageFailure } from '../messages'
import type { PushKeys } from './push-keys'
import type { PushAddress } from './schema'

const library = deferred<typeof import('web-push')>('web-push')

const TIMEOUT_MS = 10_000

export type PushMessage = {
  address: PushAddress
  /** At most some 3 kB: services take 4 kB of what is encrypted. */
  payload: string
  keys: PushKeys
  /** Where the service finds whoever sends (RFC 8292 §2.1): an `https:` or `mailto:` address. */
  contact: string
  /** For so long the service keeps it for a browser that is not there. */
  ttlSeconds: number
}

/** The browser has taken its leave, or the address was made for another key. */
const GONE: ReadonlySet<number> = new Set([400, 401, 403, 404, 410])

/** An address that is not on the public internet is never opened, however often it is tried. */
function isForbidden(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (isFetchFailure(at) && (at.kind === 'blocked_address' || at.kind === 'bad_url')) return true
  }
  return false
}

/** @throws MessageFailure `permanent` where nothing will arrive there any more, else `transient` or `uncertain` */
export async function sendPush({ address, payload, keys, contact, ttlSeconds }: PushMessage): Promise<void> {
  const { endpoint, headers, body } = library().generateRequestDetails(address, payload, {
    vapidDetails: { subject: contact, ...keys },
    TTL: ttlSeconds,
    urgency: 'high',
    contentEncoding: 'aes128gcm',
  })
  const { 'Content-Length': _length, ...others } = headers as Record<string, string | number>
  const { status, retryAfterSeconds } = await callProvider({
    method: 'POST',
    url: endpoint,
    headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)])),
    body: new Uint8Array(body ?? []),
    fetch: guardedFetch,
    timeoutMs: TIMEOUT_MS,
    isMessage: true,
  }).catch((error: unknown) => {
    throw isForbidden(error) ? new MessageFailure('permanent', 'The address of the browser is not public.') : error
  })
  if (status >= 200 && status < 300) return
  if (GONE.has(status)) throw new MessageFailure('permanent', 'The browser takes no messages any more.')
  throw new MessageFailure('transient', `The push service answered with ${status}.`, {
    about: 'provider',
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  })
}
