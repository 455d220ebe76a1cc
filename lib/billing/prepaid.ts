import { processWide } from '@/lib/kernel'
import { addToCounter, limitOf, type TenantContext, takeOffCounter } from '@/lib/operations'
import { UNLIMITED } from '@/lib/tenancy'

/**
 * Counters in the database that every process shares, without a write for each call: a process takes a block of calls
 * beforehand and hands them out from memory. So no more are let through than there are, by however many processes; what a
 * process that dies still had in hand is lost to the period.
 */
type Block = {
  left: number
  used: number
  period: string
  usedAt: number
  filling: Promise<void> | null
  isEmpty: boolean
  emptyAt: number
}

const SMALLEST = 1
const LARGEST = 200
/** A share of the limit for one block, so that two processes do not starve each other. */
const BLOCK_SHARE = 0.02
const IDLE_MS = 5_000
/** How long an empty counter is believed to be so; an upgrade or a block given back is seen after it. */
const EMPTY_MS = 1_000

const blocks = processWide('prepaidBlocks', () => new Map<string, Block>())

const keyOf = (ctx: TenantContext, resource: string) => `${ctx.tenant.id}:${resource}`

async function countedOf(ctx: TenantContext, resource: string, period: string): Promise<number> {
  const row = await ctx.db.usageCounter.findFirst({ where: { resource, period }, select: { used: true } })
  return Number(row?.used ?? 0)
}

async function fill(ctx: TenantContext, resource: string, block: Block): Promise<void> {
  const limit = limitOf(ctx, resource)
  const wanted = limit === UNLIMITED ? LARGEST : Math.min(LARGEST, Math.max(SMALLEST, Math.floor(limit * BLOCK_SHARE)))
  // Towards the end the block shrinks to what is there.
  for (let size = wanted; size >= 1; size = Math.floor(size / 4)) {
    if (await addToCounter(ctx, resource, block.period, size)) {
      block.left += size
      block.used = await countedOf(ctx, resource, block.period)
      block.isEmpty = false
      return
    }
  }
  block.used = limit
  block.isEmpty = true
  block.emptyAt = Date.now()
}

function blockOf(ctx: TenantContext, resource: string, period: string): Block {
  const key = keyOf(ctx, resource)
  const known = blocks.get(key)
  if (known?.period === period) return known
  const block = { left: 0, used: 0, period, usedAt: 0, filling: null, isEmpty: false, emptyAt: 0 }
  blocks.set(key, block)
  return block
}

/** Takes one call of `resource` in `period`. @returns false when there is none left */
export async function takePrepaid(ctx: TenantContext, resource: string, period: string): Promise<boolean> {
  const block = blockOf(ctx, resource, period)
  block.usedAt = Date.now()
  while (block.left === 0) {
    if (block.isEmpty && Date.now() - block.emptyAt < EMPTY_MS) return false
    block.isEmpty = false
    block.filling ??= fill(ctx, resource, block).finally(() => {
      block.filling = null
    })
    await block.filling
    if (block.left === 0 && block.isEmpty) return false
  }
  block.left -= 1
  return true
}

/** How many calls are left of the period, as far as this process knows. */
export function leftOf(ctx: TenantContext, resource: string): number {
  const block = blocks.get(keyOf(ctx, resource))
  return block ? Math.max(0, limitOf(ctx, resource) - block.used) + block.left : limitOf(ctx, resource)
}

/** Gives back what nobody has asked for in a while, or everything when the process stops. */
export async function giveBackPrepaid(
  contextOf: (tenantId: string) => Promise<TenantContext | null>,
  { isStopping = false }: { isStopping?: boolean } = {},
): Promise<void> {
  for (const [key, block] of blocks) {
    if (!isStopping && Date.now() - block.usedAt < IDLE_MS) continue
    blocks.delete(key)
    const [tenantId = '', resource = ''] = key.split(':')
    const left = block.left
    block.left = 0
    const ctx = left > 0 ? await contextOf(tenantId) : null
    if (ctx) await takeOffCounter(ctx, resource, block.period, left)
  }
}
