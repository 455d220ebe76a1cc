import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { logger } from '@/lib/kernel'
import { authCookies, sessionCookieSeconds } from './auth-cookies'
import type { SignedIn } from './sign-in'

type Credentials = { email: string; password: string }

/** What differs between a company's host and the console. */
export type Realm = {
  secret: string
  isSecure: boolean
  homePath: string
  signIn(credentials: Credentials): Promise<SignedIn | null>
  /** The claims of a token that was just opened by sign-in; null when its session is gone already. */
  claimsOfSession(sessionId: string): Promise<Record<string, unknown> | null>
  /** Claims of a stored token while its session lives, read anew; null otherwise. */
  renewedClaims(token: string): Promise<Record<string, unknown> | null>
  seal(claims: Record<string, unknown>): Promise<string>
  /** What `/api/auth/session` tells the browser. */
  view(claims: Record<string, unknown>): Record<string, unknown>
  signOut(claims: Record<string, unknown>): Promise<void>
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A path of the same host, whatever was asked for. */
export function localPath(url: string, baseUrl: string, fallback: string): string {
  if (!URL.canParse(url, baseUrl)) return fallback
  const target = new URL(url, baseUrl)
  if (target.origin !== new URL(baseUrl).origin || target.pathname.startsWith('//')) return fallback
  return `${target.pathname}${target.search}${target.hash}`
}

const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'internal'

/** Options of one request. Nothing of them is shared between hosts. */
export function authOptions(realm: Realm): AuthOptions {
  return {
    secret: realm.secret,
    useSecureCookies: realm.isSecure,
    cookies: authCookies(),
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    session: { strategy: 'jwt', maxAge: sessionCookieSeconds },
    providers: [
      CredentialsProvider({
        id: 'password',
        name: 'password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (given) => {
          try {
            const who = await realm.signIn({ email: text(given?.email), password: text(given?.password) })
            return who && { id: who.memberId, name: who.name, email: who.email, sessionId: who.sessionId }
          } catch (error) {
            if (errorCode(error) === 'internal') logger.error({ err: error }, 'sign-in failed')
            throw new Error(errorCode(error))
          }
        },
      }),
    ],
    jwt: {
      encode: ({ token }) => realm.seal({ ...token }),
      decode: async ({ token }) => (token ? realm.renewedClaims(token) : null),
    },
    callbacks: {
      redirect: async ({ url, baseUrl }) => localPath(url, baseUrl, realm.homePath),
      jwt: async ({ token, user }) => {
        if (!user) return token
        const sessionId = 'sessionId' in user ? text(user.sessionId) : ''
        const claims = await realm.claimsOfSession(sessionId)
        if (!claims) throw new Error('the session that was opened is gone')
        return claims
      },
      session: async ({ session, token }) => ({ ...realm.view(token), expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token) await realm.signOut(token)
      },
    },
    logger: {
      error: (code, metadata) => logger.debug({ code, metadata }, 'sign-in library'),
      warn: (code) => logger.debug({ code }, 'sign-in library'),
      debug: () => undefined,
    },
  }
}
