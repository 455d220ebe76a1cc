import type { Prisma } from '@/lib/db'
import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { LeadEventKind } from './schema'

/** Adds to what happened with leads. */
export async function noteEvent(
  ctx: CommandContext,
  leadIds: string | readonly string[],
  kind: LeadEventKind,
  data: Prisma.InputJsonObject = {},
): Promise<void> {
  const ids = typeof leadIds === 'string' ? [leadIds] : leadIds
  const by = { actorKind: ctx.actor.kind, actorLabel: ctx.actor.label.slice(0, 200) }
  await ctx.db.leadEvent.createMany({ data: ids.map((leadId) => ({ id: newId(), leadId, kind, data, ...by })) })
}
