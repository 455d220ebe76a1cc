import { cookies } from 'next/headers'
import { tokenIn } from '@/lib/callers'
import { sessionCookieName, sessionCookieOptions } from '@/lib/team'

export const readToken = async (): Promise<string | null> => tokenIn((await cookies()).getAll())

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
