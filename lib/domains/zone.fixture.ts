import { afterAll, beforeAll, beforeEach, vi } from 'vitest'
import { forgetEnvironment } from '@/lib/kernel'
import { type DnsServer, type LocalRecord, startDnsServer } from '@/lib/providers/dns'

export const EDGE = '203.0.113.10'

/** Name servers of this test file alone: what `set` says is what the world says. */
export function testZone() {
  let server: DnsServer
  let records: LocalRecord[] = []
  let mood: 'well' | 'fail' = 'well'
  beforeAll(async () => {
    server = await startDnsServer(() => (mood === 'fail' ? 'fail' : records))
  })
  afterAll(() => server.close())
  beforeEach(() => {
    vi.stubEnv('DNS_SERVERS', server.address)
    vi.stubEnv('EDGE_ADDRESSES', EDGE)
    vi.stubEnv('ROOT_DOMAIN', 'livery.test')
    forgetEnvironment()
    records = []
    mood = 'well'
    return () => {
      vi.unstubAllEnvs()
      forgetEnvironment()
    }
  })
  return {
    set: (...given: LocalRecord[]) => {
      records = given
    },
    add: (...given: LocalRecord[]) => {
      records = [...records, ...given]
    },
    fail: () => {
      mood = 'fail'
    },
  }
}
