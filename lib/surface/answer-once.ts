import { AppError, conflict, invalid, logger, newId, processWide, seal, sha256Hex, unseal } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { TenantDb } from '@/lib/tenancy'

const HEADER = 'idempotency-key'
const REPLAYED = 'idempotent-replayed'
const KEY = /^[\x21-\x7e]{1,255}$/
const KEPT_MS = 86_400_000
/** Whoever has not answered by then was killed: the work may be taken up anew. */
const LEASE_MS = 120_000
const SWEEP_MS = 600_000
const MOST_KEPT_LETTERS = 256 * 1024
/** Shown once, also to whoever repeats the call. */
const SHOWN_ONCE = /^(secret|token|password)$/

type Kept = { status: number | null; bodySealed: string | null }
type Claim = { id: string; leaseUntil: Date }

const swept = processWide('idempotentCallsSwept', () => new Map<string, number>())

/** The key is worth something to whoever used it first, and to nobody else. */
const credentialOf = ({ actor, request }: TenantContext): string =>
  actor.id === null ? `address:${request.ip ?? 'unknown'}` : `${actor.kind}:${actor.id}`

const inFlight = () =>
  new AppError('conflict', 'A request with this Idempotency-Key is still being worked on.', { retryAfterSeconds: 1 })

async function fingerprintOf(request: Request, { accountId }: TenantContext): Promise<string> {
  const { pathname, search } = new URL(request.url)
  return sha256Hex(`${pathname}${search}\n${accountId}\n${await request.clone().text()}`)
}

/** Makes the call this request's own, or says what was answered to the one before. @throws conflict */
async function claim(
  ctx: TenantContext,
  key: string,
  fingerprint: string,
): Promise<{ claimed: Claim } | { kept: Kept }> {
  const credential = credentialOf(ctx)
  const now = Date.now()
  const leaseUntil = new Date(now + LEASE_MS)
  const fresh = { fingerprint, leaseUntil, expiresAt: new Date(now + KEPT_MS) }
  const id = newId()
  const calls = ctx.db.idempotentCall
  const made = await calls.createMany({ data: [{ id, credential, key, ...fresh }], skipDuplicates: true })
  if (made.count === 1) return { claimed: { id, leaseUntil } }
  const row = await calls.findFirst({ where: { credential, key } })
  if (!row) throw inFlight()
  const isOver = row.expiresAt.getTime() <= now
  if (!isOver && row.fingerprint !== fingerprint) throw conflict('This Idempotency-Key was used for another request.')
  if (!isOver && row.answeredAt) return { kept: row }
  if (!isOver && row.leaseUntil.getTime() > now) throw inFlight()
  const taken = await calls.updateMany({
    where: { id: row.id, leaseUntil: row.leaseUntil, expiresAt: row.expiresAt },
    data: { ...fresh, answeredAt: null, status: null, bodySealed: null },
  })
  if (taken.count === 0) throw inFlight()
  return { claimed: { id: row.id, leaseUntil } }
}

async function keep(db: TenantDb, ctx: TenantContext, claimed: Claim, status: number, text: string): Promise<boolean> {
  const kept = await db.idempotentCall.updateMany({
    where: { ...claimed, answeredAt: null },
    data: {
      answeredAt: new Date(),
      status,
      bodySealed: text.length <= MOST_KEPT_LETTERS ? seal(ctx.tenantId, text) : null,
    },
  })
  return kept.count === 1
}

const withoutShownOnce = (value: unknown): string =>
  JSON.stringify(value, (name, inner) => (SHOWN_ONCE.test(name) ? null : inner)) ?? ''

function replay(ctx: TenantContext, { status, bodySealed }: Kept): Response {
  if (bodySealed === null) throw conflict('This was done; its answer was too large to be kept.')
  const text = unseal(ctx.tenantId, bodySealed)
  const headers = { [REPLAYED]: 'true', ...(text && { 'content-type': 'application/json' }) }
  return new Response(text || null, { status: status ?? 200, headers })
}

/** What has lapsed goes, now and then, beside somebody's call. */
function sweep(ctx: TenantContext): void {
  const now = Date.now()
  if (now - (swept.get(ctx.tenantId) ?? 0) < SWEEP_MS) return
  swept.set(ctx.tenantId, now)
  void ctx.db.idempotentCall.deleteMany({ where: { expiresAt: { lt: new Date(now) } } }).catch((error: unknown) => {
    logger.warn({ err: error }, 'lapsed answers could not be removed')
  })
}

/** Rights, limits and outages pass: whoever tries again later is heard anew. */
const isLasting = (status: number): boolean => status < 500 && ![401, 403, 429].includes(status)

/**
 * Answers a POST that carries an Idempotency-Key once: the same call again within 24 hours gets the first answer, whatever
 * happened in between. What a command answers is kept in the command's own transaction, so that being killed half-way
 * leaves either both or neither.
 * @throws conflict for another request under the same key, and while the first is being worked on
 */
export async function answerOnce(
  request: Request,
  ctx: TenantContext,
  answer: (request: Request, ctx: TenantContext) => Promise<Response>,
): Promise<Response> {
  const given = request.headers.get(HEADER)
  if (given === null || request.method !== 'POST') return answer(request, ctx)
  if (!KEY.test(given)) throw invalid('Idempotency-Key', 'must be 1 to 255 visible ASCII characters')
  const found = await claim(ctx, sha256Hex(given), await fingerprintOf(request, ctx))
  if ('kept' in found) return replay(ctx, found.kept)
  const { claimed } = found
  sweep(ctx)
  const free = () => ctx.db.idempotentCall.deleteMany({ where: { ...claimed, answeredAt: null } })
  const atCommit: TenantContext['atCommit'] = async (db, output, status) => {
    if (!(await keep(db, ctx, claimed, status, withoutShownOnce(output)))) throw inFlight()
  }
  try {
    const response = await answer(request, { ...ctx, atCommit })
    if (!isLasting(response.status)) await free()
    else {
      const text = await response.clone().text()
      await keep(ctx.db, ctx, claimed, response.status, text && withoutShownOnce(JSON.parse(text)))
    }
    return response
  } catch (error) {
    await free()
    throw error
  }
}
