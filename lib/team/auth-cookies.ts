import type { CookiesOptions } from 'next-auth'
import { env } from '@/lib/kernel'
import { ABSOLUTE_MS } from './session-rules'

const isSecure = (): boolean => env().PUBLIC_PROTOCOL === 'https'

/** `__Host-` makes the browser refuse the cookie with a domain, so a sibling host cannot plant one (RFC 6265bis §4.1.3). */
const named = (name: string): string => (isSecure() ? `__Host-${name}` : name)

export const sessionCookieName = (): string => named('session')

export const sessionCookieSeconds = ABSOLUTE_MS / 1_000

const options = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() })

/** What `cookies().set` takes for the session; no domain: it is for this host alone. */
export const sessionCookieOptions = () => ({ ...options(), maxAge: sessionCookieSeconds })

/** Names that tell neither the platform nor a library. */
export const authCookies = (): Partial<CookiesOptions> => ({
  sessionToken: { name: sessionCookieName(), options: options() },
  csrfToken: { name: named('form-check'), options: options() },
  callbackUrl: { name: named('return-to'), options: options() },
})
