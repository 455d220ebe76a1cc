import type { RequestInfo } from '@/lib/operations'

/** The peer's address was put there by the server itself, after dropping what the client had sent. */
export const requestInfoOf = (given: Headers): RequestInfo => ({
  ip: given.get('x-client-ip'),
  userAgent: given.get('user-agent')?.slice(0, 500) ?? null,
})
