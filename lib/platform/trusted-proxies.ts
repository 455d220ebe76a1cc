import { BlockList, isIP, isIPv6 } from 'node:net'
import { env, processWide } from '@/lib/kernel'

/** Addresses and networks of TRUSTED_PROXIES (`10.0.0.0/8,192.0.2.7`). */
function listOf(text: string): BlockList {
  const trusted = new BlockList()
  for (const item of text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = '', prefix] = item.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (prefix) trusted.addSubnet(address, Number(prefix), family)
    else trusted.addAddress(address, family)
  }
  return trusted
}

const includes = (list: BlockList, address: string): boolean =>
  isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

const configured = (): BlockList => {
  const { TRUSTED_PROXIES } = env()
  return processWide(`trustedProxies:${TRUSTED_PROXIES}`, () => listOf(TRUSTED_PROXIES))
}

/** Whether a peer's forwarded headers are believed. */
export const isTrustedProxy = (address: string): boolean => includes(configured(), address)

const LOOPBACK = listOf('127.0.0.0/8,::1')

/** Whether a peer belongs to the installation: a process of this machine, or one of the proxies. */
export const isOwnPeer = (address: string): boolean => includes(LOOPBACK, address) || isTrustedProxy(address)
