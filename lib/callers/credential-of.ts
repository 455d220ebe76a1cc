import { sessionCookieName } from '@/lib/team'

type Cookie = { name: string; value: string }
export type Credential = { token: string; from: 'header' | 'cookie' }

const partOf = (name: string): number => Number(name.split('.').at(-1) ?? 0)

/** The session's token among cookies; one too long for a cookie comes in numbered parts (`session.0`, `session.1`). */
export function tokenIn(jar: readonly Cookie[]): string | null {
  const name = sessionCookieName()
  const whole = jar.find((cookie) => cookie.name === name)
  if (whole) return whole.value
  const parts = jar.filter((cookie) => cookie.name.startsWith(`${name}.`))
  parts.sort((a, b) => partOf(a.name) - partOf(b.name))
  return parts.length ? parts.map((part) => part.value).join('') : null
}

export function cookiesOf(headers: Headers): Cookie[] {
  return (headers.get('cookie') ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? [] : [{ name: pair.slice(0, at).trim(), value: pair.slice(at + 1).trim() }]
  })
}

/** What a request proves itself with: a bearer, which outranks the cookie, or the session's cookie. */
export function credentialOf(headers: Headers): Credential | null {
  const [scheme, given] = (headers.get('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() === 'bearer' && given) return { token: given, from: 'header' }
  const token = tokenIn(cookiesOf(headers))
  return token ? { token, from: 'cookie' } : null
}
