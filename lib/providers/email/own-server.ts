import { lookup } from 'node:dns/promises'
import { env } from '@/lib/kernel'
import { isPublicAddress } from '@/lib/providers/http'
import { EmailFailure, toEmailFailure } from './email-failure'
import type { MailServer } from './mail-session'

/** A mail server that a company has typed in. */
export type OwnServer = {
  host: string
  port: number
  /** `tls` from the first byte, `starttls` before anything is said, or none. */
  security: 'tls' | 'starttls' | 'none'
  user: string | null
  password: string | null
}

const isAllowed = (host: string, port: number): boolean =>
  env()
    .MAIL_ALLOWED_SERVERS.split(',')
    .some((allowed) => allowed.trim().toLowerCase() === `${host.toLowerCase()}:${port}`)

/**
 * The address of a server that somebody has typed in. It was looked at, so that no name leads into the installation's own network.
 * @throws EmailFailure
 */
export async function reachMailHost(host: string, port: number): Promise<string> {
  const found = await lookup(host, { all: true }).catch((error: unknown) => {
    throw toEmailFailure(error, 'connecting')
  })
  const usable = isAllowed(host, port) ? found : found.filter(({ address }) => isPublicAddress(address))
  const [first] = usable
  if (!first || usable.length < found.length) {
    throw new EmailFailure('permanent', `${host} is not on the public internet`, { reason: 'private_address' })
  }
  return first.address
}

/** How to reach it. @throws EmailFailure */
export async function reachOwnServer(own: OwnServer): Promise<MailServer> {
  return {
    host: await reachMailHost(own.host, own.port),
    port: own.port,
    secure: own.security === 'tls',
    requireTLS: own.security === 'starttls',
    ignoreTLS: own.security === 'none',
    tls: { servername: own.host },
    ...(own.user && own.password ? { auth: { credentials: { user: own.user, pass: own.password } } } : {}),
  }
}
