import { z } from 'zod'
import { env } from '@/lib/kernel'
import type { Dns } from '@/lib/providers/dns'
import { describeHost } from './read-host'
import { type DomainRecord, RECORD_KINDS, RECORD_PROBLEMS } from './schema'

/** What records are made of. */
export type Claim = { host: string; token: string; slug: string }

const FALLBACK_NAME = 'domain'

/** The operator's name for the platform as it may stand in a DNS name. */
function platformLabel(): string {
  const label = env()
    .PLATFORM_NAME.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return label || FALLBACK_NAME
}

export const proofName = (host: string): string => `_${platformLabel()}-verification.${host}`

export const proofPrefix = (): string => `${platformLabel()}-verification=`

export const proofValue = (token: string): string => `${proofPrefix()}${token}`

const rootHost = (): string => env().ROOT_DOMAIN.replace(/:\d+$/, '')

/** Where a company's alias leads: its own subdomain, which the operator's DNS knows already. */
export const aliasTarget = (slug: string): string => `${slug}.${rootHost()}`

/** The installation's own addresses. @throws DnsFailure */
export async function edgeAddresses(names: Dns): Promise<string[]> {
  const given = env()
    .EDGE_ADDRESSES.split(',')
    .map((address) => address.trim().toLowerCase())
    .filter(Boolean)
  if (given.length) return given
  const root = rootHost()
  if (root === 'localhost' || root.endsWith('.localhost')) return ['127.0.0.1', '::1']
  return [...(await names.a(root)), ...(await names.aaaa(root))]
}

const unchecked = { found: [], state: 'unchecked', problem: null } as const

/** The records that a company must set, not looked at yet. */
export function recordsToSet(claim: Claim, addresses: readonly string[]): DomainRecord[] {
  const { isApex } = describeHost(claim.host)
  const proof: DomainRecord = {
    kind: 'ownership',
    type: 'TXT',
    name: proofName(claim.host),
    expected: [proofValue(claim.token)],
    ...unchecked,
    found: [],
  }
  const v4 = addresses.filter((address) => !address.includes(':'))
  const v6 = addresses.filter((address) => address.includes(':'))
  const routing: DomainRecord[] = isApex
    ? [
        { kind: 'routing', type: 'A', name: claim.host, expected: v4, ...unchecked, found: [] },
        ...(v6.length
          ? [
              {
                kind: 'routing' as const,
                type: 'AAAA' as const,
                name: claim.host,
                expected: v6,
                ...unchecked,
                found: [],
              },
            ]
          : []),
      ]
    : [
        {
          kind: 'routing',
          type: 'CNAME',
          name: claim.host,
          expected: [aliasTarget(claim.slug)],
          ...unchecked,
          found: [],
        },
      ]
  return [proof, ...routing]
}

const stored = z.array(
  z.object({
    kind: z.enum(RECORD_KINDS),
    type: z.enum(['TXT', 'CNAME', 'A', 'AAAA']),
    name: z.string(),
    expected: z.array(z.string()),
    found: z.array(z.string()),
    state: z.enum(['unchecked', 'ok', 'wrong', 'missing', 'unknown']),
    problem: z.enum(RECORD_PROBLEMS).nullable(),
  }),
)

/** What the last look has stored; nothing when it is of an older form. */
export function storedRecords(checks: unknown): DomainRecord[] {
  const read = stored.safeParse(checks)
  return read.success ? read.data : []
}
