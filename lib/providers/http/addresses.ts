import { BlockList, isIP, isIPv6 } from 'node:net'

const BLOCKED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]

/** IANA special-purpose registry, plus the ranges that carry an IPv4 address inside (NAT64, 6to4, Teredo, mapped). */
const BLOCKED_V6 = [
  '::/96',
  '::ffff:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]

const blocked = new BlockList()
for (const [list, family] of [
  [BLOCKED_V4, 'ipv4'],
  [BLOCKED_V6, 'ipv6'],
] as const) {
  for (const item of list) {
    const [network = '', prefix] = item.split('/')
    blocked.addSubnet(network, Number(prefix), family)
  }
}

/** True for addresses of the public internet. What is no address at all is not public. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').split('%')[0] ?? ''
  if (isIP(plain) === 0) return false
  return !blocked.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4')
}
