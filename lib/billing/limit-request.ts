import { type AppError, processWide, quotaExceeded, rateLimited } from '@/lib/kernel'
import { limitOf, monthOf, nextMonth, type TenantContext } from '@/lib/operations'
import { UNLIMITED } from '@/lib/tenancy'
import { leftOf, takePrepaid } from './prepaid'
import { type Policy, rateHeaders } from './rate-headers'
import { TokenBuckets } from './token-bucket'

export type ApiRequest = {
  method: string
  /**
   * What a program with a key or a token shows of itself, each in its own way; null for the pages' own calls by cookie, which
   * are no API calls of the plan.
   */
  program: string | null
}

export type RateVerdict = {
  headers: Record<string, string>
  refusal: AppError | null
  /** How long nothing else can come of asking again. */
  waitMs: number
}

const BURST_SECONDS = 10
const HOUR_SECONDS = 3_600
/** Of the company's burst: one key alone, and calls that change something. */
const KEY_SHARE = 0.75
const WRITE_SHARE = 0.5
/** What a person's own pages may ask for, whatever the plan: only a broken page comes near it. */
const PERSON_QUOTA = 600
const ADDRESS_QUOTA = 60
const ADDRESS_SECONDS = 60

const buckets = processWide('rateBuckets', () => ({
  burst: new TokenBuckets(BURST_SECONDS),
  address: new TokenBuckets(ADDRESS_SECONDS),
}))

type Rule = { name: string; key: string; quota: number; windowSeconds: number }

const share = (burst: number, part: number) => Math.max(1, Math.floor(burst * part))

function rulesFor(ctx: TenantContext, request: ApiRequest): Rule[] {
  const { actor } = ctx
  const company = ctx.tenant.id
  const rule = (name: string, key: string, quota: number): Rule => ({
    name,
    key: `${company}:${name}:${key}`,
    quota,
    windowSeconds: BURST_SECONDS,
  })
  if (actor.kind === 'system') return []
  if (actor.kind === 'anonymous' || actor.kind === 'contact') {
    const key = `address:${ctx.request.ip ?? 'unknown'}`
    return [{ name: 'address', key, quota: ADDRESS_QUOTA, windowSeconds: ADDRESS_SECONDS }]
  }
  if (request.program === null) return [rule('person', actor.id, PERSON_QUOTA)]
  const burst = limitOf(ctx, 'api_burst')
  if (burst === UNLIMITED) return []
  const isChange = request.method !== 'GET' && request.method !== 'HEAD'
  return [
    ...(isChange ? [rule('write', '', share(burst, WRITE_SHARE))] : []),
    rule('key', actor.id, share(burst, KEY_SHARE)),
    rule('burst', '', burst),
  ]
}

type Taken = { policies: Policy[]; refusal: AppError | null; waitMs: number }

function takeBuckets(rules: readonly Rule[]): Taken {
  const policies: Policy[] = []
  for (const { name, key, quota, windowSeconds } of rules) {
    const kind = windowSeconds === ADDRESS_SECONDS ? buckets.address : buckets.burst
    const { isAllowed, remaining, resetSeconds, retryAfterSeconds, waitMs } = kind.take(key, quota)
    policies.push({ name, quota, windowSeconds, remaining, resetSeconds })
    if (!isAllowed) return { policies, refusal: rateLimited(retryAfterSeconds), waitMs }
  }
  return { policies, refusal: null, waitMs: 0 }
}

const hourOf = (now: Date): string => `hour:${now.toISOString().slice(0, 13)}`
const secondsLeftOfHour = (now: Date): number =>
  Math.ceil(HOUR_SECONDS - (now.getTime() % (HOUR_SECONDS * 1_000)) / 1_000)

/** The plan's calls in an hour and in a month, which all processes count together. */
async function takePeriods(ctx: TenantContext): Promise<Taken> {
  const now = new Date()
  const perHour = limitOf(ctx, 'api_rate_limit')
  const policies: Policy[] = []
  if (perHour !== UNLIMITED) {
    const resetSeconds = secondsLeftOfHour(now)
    const isAllowed = await takePrepaid(ctx, 'api_rate_limit', hourOf(now))
    policies.push({
      name: 'hour',
      quota: perHour,
      windowSeconds: HOUR_SECONDS,
      remaining: leftOf(ctx, 'api_rate_limit'),
      resetSeconds,
    })
    if (!isAllowed) return { policies, refusal: rateLimited(resetSeconds), waitMs: resetSeconds * 1_000 }
  }
  const isPaid = await takePrepaid(ctx, 'api_calls', monthOf(now))
  if (isPaid) return { policies, refusal: null, waitMs: 0 }
  const begins = nextMonth(now)
  return { policies, refusal: quotaExceeded('api_calls', begins), waitMs: begins.getTime() - now.getTime() }
}

/**
 * Says whether a call of the API may go on, and what its answer's headers tell about the limits: bursts of the company, of
 * the key, of changes and of an address from buckets in memory; the hour and the month from counters that all processes
 * share. Refusals cost no look at the database.
 */
export async function limitRequest(ctx: TenantContext, request: ApiRequest): Promise<RateVerdict> {
  const bursts = takeBuckets(rulesFor(ctx, request))
  const isCounted = request.program !== null && (ctx.actor.kind === 'member' || ctx.actor.kind === 'api_key')
  if (bursts.refusal || !isCounted) return { ...bursts, headers: rateHeaders(bursts.policies) }
  const periods = await takePeriods(ctx)
  return { ...periods, headers: rateHeaders([...bursts.policies, ...periods.policies]) }
}
