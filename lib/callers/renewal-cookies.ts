import { sessionCookieName, sessionCookieOptions } from '@/lib/team'
import { cookiesOf } from './credential-of'

function line(name: string, value: string, maxAge: number): string {
  const { path, httpOnly, secure } = sessionCookieOptions()
  const flags = `${httpOnly ? '; HttpOnly' : ''}${secure ? '; Secure' : ''}`
  return `${name}=${value}; Path=${path}; Max-Age=${maxAge}${flags}; SameSite=Lax`
}

/** `Set-Cookie` lines for a renewed token; the numbered parts of a longer one before it are removed. */
export function renewalCookies(token: string, headers: Headers): string[] {
  const name = sessionCookieName()
  const parts = cookiesOf(headers).filter((cookie) => cookie.name.startsWith(`${name}.`))
  return [line(name, token, sessionCookieOptions().maxAge), ...parts.map((part) => line(part.name, '', 0))]
}
