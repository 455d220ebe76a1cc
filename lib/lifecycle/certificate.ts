import { deriveSecret, equalInConstantTime, hmacHex, sha256Hex } from '@/lib/kernel'
import type { RowDigest } from '@/lib/tenancy'
import type { Counts } from './places'
import type { Certificate, Counted, SampledTable } from './schema'

const key = () => deriveSecret('erasure-certificate')

/** The same object always gives the same text, whatever order a database returns its keys in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** HMAC-SHA256 over the canonical JSON, with a key of this installation. */
export const signCertificate = (certificate: Certificate): string => hmacHex(key(), canonical(certificate))

export const isCertificateGenuine = (certificate: Certificate, signature: string): boolean =>
  equalInConstantTime(signature, signCertificate(certificate))

/** What was there beside what is there now; a place that is only known afterwards counts too. */
export function compareCounts(before: Counts, after: Counts): Certificate['places'] {
  const kinds = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return Object.fromEntries(
    kinds.map((kind) => {
      const names = [...new Set([...Object.keys(before[kind] ?? {}), ...Object.keys(after[kind] ?? {})])]
      const counted = (name: string): Counted => ({
        before: before[kind]?.[name] ?? 0,
        after: after[kind]?.[name] ?? 0,
      })
      return [kind, Object.fromEntries(names.map((name) => [name, counted(name)]))]
    }),
  )
}

/** A sampled company as a certificate names it: it goes to somebody who need not know whom else there is. */
export const aliasOf = (tenantId: string): string => sha256Hex(`sampled ${tenantId}`).slice(0, 12)

export function compareDigests(
  company: string,
  before: readonly RowDigest[],
  after: readonly RowDigest[],
): SampledTable[] {
  return before.map(({ table, rows, keys, digest }) => {
    const now = after.find((each) => each.table === table)
    const areSameRows = now?.keys === keys
    return {
      company,
      table,
      rows,
      before: digest,
      after: now?.digest ?? 'none',
      missing: areSameRows ? 0 : Math.max(rows - (now?.rows ?? 0), 0),
    }
  })
}
