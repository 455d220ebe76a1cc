import { AppError } from '@/lib/kernel'

export type DnsFailureKind = 'timeout' | 'refused' | 'server_failed' | 'bad_name' | 'other'

/** The name servers said nothing that could be used; what a name holds is not known, which is not the same as nothing. */
export class DnsFailure extends AppError {
  readonly kind: DnsFailureKind

  constructor(kind: DnsFailureKind, detail: string, cause?: unknown) {
    super('provider_failed', `dns: ${kind}: ${detail}`, {
      userMessage: 'The name servers did not answer. Please try again in a moment.',
      cause,
    })
    this.name = 'DnsFailure'
    this.kind = kind
  }
}

const KINDS: Readonly<Record<string, DnsFailureKind>> = {
  ETIMEOUT: 'timeout',
  ECANCELLED: 'timeout',
  EREFUSED: 'refused',
  ECONNREFUSED: 'refused',
  ESERVFAIL: 'server_failed',
  ENOTIMP: 'server_failed',
  EFORMERR: 'server_failed',
  EBADRESP: 'server_failed',
  EBADNAME: 'bad_name',
  EBADQUERY: 'bad_name',
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** The name, or that kind of record of it, does not exist (NXDOMAIN, NODATA): an answer, not a failure. */
export const isAbsence = (error: unknown): boolean => ['ENOTFOUND', 'ENODATA'].includes(codeOf(error))

export function toDnsFailure(error: unknown, what: string): DnsFailure {
  if (error instanceof DnsFailure) return error
  const code = codeOf(error)
  return new DnsFailure(KINDS[code] ?? 'other', `${what}: ${code || String(error)}`, error)
}
