import type { Prisma } from '@/lib/db'
import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { ContactEventKind } from './schema'

/** Adds to what happened with a contact. */
export async function noteEvent(
  ctx: CommandContext,
  contactIds: string | readonly string[],
  kind: ContactEventKind,
  data: Prisma.InputJsonObject = {},
): Promise<void> {
  const ids = typeof contactIds === 'string' ? [contactIds] : contactIds
  const by = { actorKind: ctx.actor.kind, actorLabel: ctx.actor.label.slice(0, 200) }
  await ctx.db.contactEvent.createMany({
    data: ids.map((contactId) => ({ id: newId(), contactId, kind, data, ...by })),
  })
}
