import { type TenantContext, task } from '@/lib/operations'
import { isSignedHead, placeCursor, readPlace } from './block-signature'
import { noteCheck } from './note-check'
import { type AuditBreak, type AuditVerdict, verifyAuditInput } from './schema'
import { sealAudit } from './seal-audit'

const LINKS = 50_000

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

async function sealAt(ctx: TenantContext, seq: number | bigint) {
  const seal = await ctx.db.auditSeal.findFirst({ where: { seq: BigInt(seq) } })
  return seal && { seq: Number(seal.seq), hash: hex(seal.hash), auditId: seal.auditId }
}

/** What is wrong with the signature on the last block up to `seq`, or null. */
async function lookAtSignature(ctx: TenantContext, accountId: string, seq: number): Promise<AuditBreak | null> {
  const block = await ctx.db.auditBlock.findFirst({ where: { seq: { lte: BigInt(seq) } }, orderBy: { seq: 'desc' } })
  if (!block) return null
  const seal = await sealAt(ctx, block.seq)
  if (seal && isSignedHead({ accountId, seq: seal.seq, hash: seal.hash }, block.signature)) return null
  return { seq: Number(block.seq), id: seal?.auditId ?? null, reason: 'signature' }
}

/** Where the chain begins: before its first entry, or at the seal that the retention has left. */
async function beginning(ctx: TenantContext, accountId: string): Promise<number | AuditBreak> {
  const first = await ctx.db.auditSeal.findFirst({ orderBy: { seq: 'asc' } })
  if (!first || first.seq === 1n) return 0
  const block = await ctx.db.auditBlock.findFirst({ where: { seq: first.seq } })
  const head = { accountId, seq: Number(first.seq), hash: hex(first.hash) }
  if (block && isSignedHead(head, block.signature)) return head.seq
  return { seq: head.seq, id: null, reason: 'gap' }
}

/** The last check that found nothing, if the head that it saw still stands. */
async function lastGood(ctx: TenantContext): Promise<number | AuditBreak | null> {
  const check = await ctx.db.auditCheck.findFirst({ where: { reason: null }, orderBy: { id: 'desc' } })
  if (!check || check.lastSeq === 0n) return null
  const seal = await sealAt(ctx, check.lastSeq)
  if (seal?.hash === check.headHash) return seal.seq
  return { seq: Number(check.lastSeq), id: seal?.auditId ?? null, reason: seal ? 'changed' : 'gap' }
}

async function startOf(ctx: TenantContext, accountId: string, mode: 'all' | 'new'): Promise<number | AuditBreak> {
  await sealAudit(ctx)
  const first = await beginning(ctx, accountId)
  if (mode === 'all' || typeof first !== 'number') return first
  const last = await lastGood(ctx)
  return typeof last === 'number' ? Math.max(first, last) : (last ?? first)
}

/** What only the end of the chain can tell: that its tail is there and signed, and that nothing stands beside it. */
async function lookAtEnd(ctx: TenantContext, lastSeq: number): Promise<AuditBreak | null> {
  const block = await ctx.db.auditBlock.findFirst({ orderBy: { seq: 'desc' } })
  if (Number(block?.seq ?? 0) < lastSeq) return { seq: lastSeq, id: null, reason: 'signature' }
  if (block && !(await sealAt(ctx, block.seq))) return { seq: Number(block.seq), id: null, reason: 'cut' }
  const unsealed = await ctx.db.$audit.findUnsealed()
  return unsealed ? { seq: null, id: unsealed, reason: 'unsealed' } : null
}

/** Checks the account's chain, 50,000 entries a call: whoever asked calls again with `nextCursor` until there is none. */
export const verifyAudit = task({
  name: 'audit.verify',
  access: 'audit:read',
  input: verifyAuditInput,
  route: { method: 'POST', path: '/audit/verify', summary: 'Verify the audit log', tags: ['Audit'] },
  handler: async ({ ctx, input }): Promise<AuditVerdict> => {
    const accountId = ctx.accountId
    if (accountId === null) throw new Error('a chain belongs to one account')
    const start =
      input.cursor === undefined ? await startOf(ctx, accountId, input.mode) : readPlace(accountId, input.cursor)
    const newest = await ctx.db.auditSeal.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } })
    const total = Number(newest?.seq ?? 0)
    if (typeof start !== 'number') {
      return noteCheck(ctx, { lastSeq: start.seq ?? 0, total, headHash: '', nextCursor: null, broken: start })
    }
    const part = await ctx.db.$audit.verify(start, LINKS)
    const lastSeq = part.lastSeq ?? start
    const isAtEnd = part.checked < LINKS
    const broken =
      part.broken ??
      (await lookAtSignature(ctx, accountId, lastSeq)) ??
      (isAtEnd ? await lookAtEnd(ctx, lastSeq) : null)
    const isDone = isAtEnd || broken !== null
    const nextCursor = isDone ? null : placeCursor(accountId, lastSeq)
    const verdict = { lastSeq, total: Math.max(total, lastSeq), headHash: part.lastHash ?? '', nextCursor, broken }
    return isDone ? noteCheck(ctx, verdict) : verdict
  },
})
