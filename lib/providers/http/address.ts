import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** IANA IPv4 Special-Purpose Address Registry (RFC 6890 and later), multicast and class E. */
const SPECIAL_V4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Inside 2000::/3, which alone is global unicast: protocol assignments with Teredo, documentation, 6to4. */
const SPECIAL_V6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const specialV4 = new BlockList()
for (const [network, prefix] of SPECIAL_V4) specialV4.addSubnet(network, prefix, 'ipv4')
const specialV6 = new BlockList()
for (const [network, prefix] of SPECIAL_V6) specialV6.addSubnet(network, prefix, 'ipv6')
const globalV6 = new BlockList()
globalV6.addSubnet('2000::', 3, 'ipv6')
/** Addresses that carry an IPv4 address in their last 32 bits: mapped (RFC 4291) and NAT64 (RFC 6052). */
const carriesV4 = new BlockList()
carriesV4.addSubnet('::ffff:0:0', 96, 'ipv6')
carriesV4.addSubnet('64:ff9b::', 96, 'ipv6')

function lastV4(address: string): string {
  const { hostname } = new URL(`http://[${address}]/`)
  const groups = hostname.slice(1, -1).split(':')
  const group = (fromEnd: number) => Number.parseInt(groups.at(fromEnd) || '0', 16)
  const [high, low] = [group(-2), group(-1)]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** True for an address that anybody on the internet could reach; everything unknown is not public. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !specialV4.check(address, 'ipv4')
  // A zone (fe80::1%eth0) exists on local links only.
  if (!isIPv6(address) || address.includes('%')) return false
  // The list of mapped addresses also matches plain IPv4, so it is asked for IPv6 only.
  if (carriesV4.check(address, 'ipv6')) return isPublicAddress(lastV4(address))
  return globalV6.check(address, 'ipv6') && !specialV6.check(address, 'ipv6')
}
