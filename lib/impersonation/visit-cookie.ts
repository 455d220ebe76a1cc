import { env } from '@/lib/kernel'

const isSecure = (): boolean => env().PUBLIC_PROTOCOL === 'https'

/** Of this host alone, beside a session that the visitor may have of their own. */
export const visitCookieName = (): string => (isSecure() ? '__Host-visit' : 'visit')

export const visitCookieOptions = (seconds: number) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isSecure(),
  maxAge: Math.max(0, seconds),
})

/** The visit's token among the cookies of a request. */
export function visitTokenIn(headers: Headers): string | null {
  const name = visitCookieName()
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}
