import type { Prisma } from '@/lib/db'
import { forbidden, notFound } from '@/lib/kernel'
import { type CommandContext, can, ownerOf, type TenantContext } from '@/lib/operations'
import { type ViewFilter, viewFilter } from './schema'

export const VIEW_FIELDS = { id: true, name: true, filter: true, isForAll: true, ownerId: true } as const

/** Views that the actor has: their own, and those of the account. */
export function viewsOf(ctx: TenantContext): Prisma.InboxViewWhereInput {
  const ownerId = ownerOf(ctx)
  return { OR: [{ isForAll: true }, ...(ownerId ? [{ ownerId, isForAll: false }] : [])] }
}

export const mayShare = (ctx: TenantContext): boolean => can(ctx.actor, 'conversations:admin')

/** One's own, or the account's for who may change the rules. */
export const mayChange = (ctx: TenantContext, row: { isForAll: boolean }): boolean => !row.isForAll || mayShare(ctx)

/** @throws forbidden */
export function assertMayShare(ctx: TenantContext): void {
  if (!mayShare(ctx)) throw forbidden()
}

/** @throws not_found for a view that the actor does not have, forbidden for one of the account */
export async function viewToChange(ctx: CommandContext, viewId: string) {
  const row = await ctx.db.inboxView.findFirst({ where: { AND: [viewsOf(ctx), { id: viewId }] }, select: VIEW_FIELDS })
  if (!row) throw notFound('View')
  if (!mayChange(ctx, row)) throw forbidden()
  return row
}

/** A filter as it may be saved. @throws not_found for a label or a team that is none of those that the actor sees */
export async function checkedFilter(ctx: CommandContext, filter: ViewFilter): Promise<ViewFilter> {
  const labels = [...new Set(filter.labels)].sort()
  const known = await ctx.db.label.count({ where: { id: { in: labels } } })
  if (known < labels.length) throw notFound('Label')
  const { teamId } = filter
  const team = teamId && (await ctx.db.team.findFirst({ where: { id: teamId }, select: { id: true } }))
  if (teamId && !team) throw notFound('Team')
  return { ...filter, labels }
}

/** The column is written from checked input alone; what an earlier version has written may miss what came later. */
export const storedFilter = (value: unknown): ViewFilter => viewFilter.parse(value)
