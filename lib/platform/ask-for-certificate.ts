import { mayHaveCertificate } from '@/lib/domains'
import { isAppError } from '@/lib/kernel'
import { throttle } from '@/lib/team'
import { isOwnPeer } from './trusted-proxies'

/** Whoever opens connections with made-up names makes the web server ask for each of them. */
const ofName = () => throttle({ name: 'tls-ask-name', attempts: 10, windowSeconds: 60 })
const ofUnknown = () => throttle({ name: 'tls-ask-unknown', attempts: 120, windowSeconds: 60 })

const LONGEST_NAME = 253

export type CertificateAsk = { name: string; peer: string; wasForwarded: boolean }
export type CertificateAnswer = { status: 200 | 400 | 403 | 404 | 429; retryAfter?: number }

/**
 * 200 for a name that may have a certificate. Only the installation's own web server may ask: a request that came through
 * it from outside carries forwarded headers and is refused like a stranger's.
 */
export async function askForCertificate({ name, peer, wasForwarded }: CertificateAsk): Promise<CertificateAnswer> {
  if (wasForwarded || !isOwnPeer(peer)) return { status: 403 }
  if (!/^[A-Za-z0-9.-]+$/.test(name) || name.length > LONGEST_NAME) return { status: 400 }
  const asked = name.toLowerCase().replace(/\.$/, '')
  try {
    await ofName().take(asked)
    if (await mayHaveCertificate(asked)) return { status: 200 }
    await ofUnknown().take('all')
  } catch (error) {
    if (isAppError(error, 'rate_limited')) return { status: 429, retryAfter: error.retryAfterSeconds ?? 60 }
    throw error
  }
  return { status: 404 }
}
