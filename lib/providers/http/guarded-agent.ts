import type { LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { toFetchFailure } from './fetch-failure'
import { checkedAddresses, type FetchPolicy, type ResolvedAddress } from './policy'

const CONNECT_TIMEOUT_MS = 6_000

/** Hands out the addresses that were checked and no others. */
const pinned =
  (addresses: ResolvedAddress[]): LookupFunction =>
  (_hostname, options, callback) => {
    const [first] = addresses
    if (options.all) callback(null, addresses)
    else callback(null, first?.address ?? '', first?.family)
  }

/**
 * A dispatcher that resolves, checks and connects in one step, so that nothing lies between the check and the use of an
 * address (DNS rebinding). Every connection goes through here, also those of redirects and retries.
 */
export function guardedAgent(policy: FetchPolicy): Agent {
  return new Agent({
    connections: 8,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, callback) => {
      const port = options.port ? `:${options.port}` : ''
      checkedAddresses(`${options.protocol}//${options.hostname}${port}`, policy)
        .then((addresses) => {
          const connect = buildConnector({ lookup: pinned(addresses), timeout: CONNECT_TIMEOUT_MS })
          connect(options, callback)
        })
        .catch((error: unknown) => callback(toFetchFailure(error), null))
    },
  })
}
