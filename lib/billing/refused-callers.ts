import { type AppError, processWide } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { ApiRequest } from './limit-request'

export type Refusal = { ctx: TenantContext; refusal: AppError; headers: Record<string, string> }

/** Longer than this a refusal is not repeated unseen: the plan may have changed, or the key be gone. */
const LONGEST_MS = 1_000
const MOST_CALLERS = 10_000

const callers = processWide('refusedCallers', () => new Map<string, Refusal & { until: number }>())

const keyOf = ({ method, program }: ApiRequest): string => `${method} ${program}`

/** Remembers that a program, found to be who it says, was refused, for as long as nothing else can come of asking again. */
export function noteRefusal(request: ApiRequest, refusal: Refusal, waitMs: number): void {
  if (request.program === null) return
  const key = keyOf(request)
  callers.delete(key)
  if (callers.size >= MOST_CALLERS) {
    const oldest = callers.keys().next().value
    if (oldest !== undefined) callers.delete(oldest)
  }
  callers.set(key, { ...refusal, until: Date.now() + Math.min(waitMs, LONGEST_MS) })
}

/** The refusal of a moment ago: asking far too often costs neither a look at the credential nor one at the database. */
export function refusedBefore(request: ApiRequest): Refusal | null {
  if (request.program === null) return null
  const key = keyOf(request)
  const found = callers.get(key)
  if (!found || found.until > Date.now()) return found ?? null
  callers.delete(key)
  return null
}
