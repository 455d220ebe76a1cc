import type { CommandContext } from '@/lib/operations'
import { accessChanged } from './live-session'

/** The member knows the way from here: its dashboard no longer begins with the guide. */
export async function endFirstVisit(ctx: CommandContext): Promise<void> {
  if (ctx.actor.kind !== 'member') return
  await ctx.db.member.updateMany({ where: { id: ctx.actor.id }, data: { needsOnboarding: false } })
  await accessChanged(ctx, ctx.actor.id)
}
