import { logger, processWide } from '@/lib/kernel'
import { DnsFailure, dns } from '@/lib/providers/dns'
import { edgeAddresses } from './records'

const TTL_MS = 300_000
const TTL_OF_FAILURE_MS = 10_000

const cache = () => processWide('edgeAddresses', () => ({ addresses: [] as readonly string[], freshUntil: 0 }))

/** The installation's addresses as its pages name them; empty while the name servers give no answer. */
export async function ownAddresses(): Promise<readonly string[]> {
  const known = cache()
  if (Date.now() < known.freshUntil) return known.addresses
  try {
    known.addresses = await edgeAddresses(dns())
    known.freshUntil = Date.now() + TTL_MS
  } catch (error) {
    if (!(error instanceof DnsFailure)) throw error
    logger.warn({ err: error }, 'the own addresses could not be looked up')
    known.freshUntil = Date.now() + TTL_OF_FAILURE_MS
  }
  return known.addresses
}
