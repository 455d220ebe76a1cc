import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent } from 'undici'
import { processWide } from '@/lib/kernel'
import { isPublicAddress } from './addresses'

const CONNECT_TIMEOUT_MS = 5_000

class BlockedAddress extends Error {
  readonly code = 'EBLOCKED'
}

/** Resolves as usual and hands over public addresses only; the connection goes to exactly the address that was checked. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 4)
    const first = addresses[0]
    if (!first || addresses.some(({ address }) => !isPublicAddress(address))) {
      return callback(new BlockedAddress(`${hostname} resolves to a private address`), '', 4)
    }
    if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

/** The demo's websites live under `*.localhost`, which Node's resolver does not know. */
const loopbackLookup: LookupFunction = (_hostname, options, callback) => {
  if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }])
  else callback(null, '127.0.0.1', 4)
}

const agentWith = (resolve: LookupFunction) =>
  new Agent({
    connect: { lookup: resolve, timeout: CONNECT_TIMEOUT_MS },
    connections: 8,
    headersTimeout: 10_000,
    bodyTimeout: 10_000,
    maxHeaderSize: 32_768,
  })

export const publicAgent = () => processWide('publicAgent', () => agentWith(publicLookup))
export const loopbackAgent = () => processWide('loopbackAgent', () => agentWith(loopbackLookup))
