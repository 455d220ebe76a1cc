import { cookies } from 'next/headers'
import { sessionCookieName, sessionCookieOptions } from '@/lib/team'

type Cookie = { name: string; value: string }

const partOf = (name: string): number => Number(name.split('.').at(-1) ?? 0)

/** The session's token; one too long for a cookie comes in numbered parts (`session.0`, `session.1`). */
export function tokenOf(jar: readonly Cookie[]): string | null {
  const name = sessionCookieName()
  const whole = jar.find((cookie) => cookie.name === name)
  if (whole) return whole.value
  const parts = jar.filter((cookie) => cookie.name.startsWith(`${name}.`))
  parts.sort((a, b) => partOf(a.name) - partOf(b.name))
  return parts.length ? parts.map((part) => part.value).join('') : null
}

export const readToken = async (): Promise<string | null> => tokenOf((await cookies()).getAll())

/** Only where cookies may be set: server actions and route handlers. */
export async function writeToken(token: string): Promise<void> {
  const jar = await cookies()
  const name = sessionCookieName()
  for (const cookie of jar.getAll()) if (cookie.name.startsWith(`${name}.`)) jar.delete(cookie.name)
  jar.set(name, token, sessionCookieOptions())
}

export async function clearToken(): Promise<void> {
  const jar = await cookies()
  const name = sessionCookieName()
  for (const cookie of jar.getAll()) {
    if (cookie.name === name || cookie.name.startsWith(`${name}.`)) {
      jar.set(cookie.name, '', { ...sessionCookieOptions(), maxAge: 0 })
    }
  }
}
