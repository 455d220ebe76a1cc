import { newId } from '@/lib/kernel'
import { signalOutbox } from '@/lib/tenancy'
import type { CommandContext, EventPayload } from './context'

type AccountEvent = { type: string; payload: EventPayload; at?: Date | null }

/** Appends facts to the outbox as another account's, for a command that reaches over several; `at` as for `emit`. */
export async function emitInAccount(
  ctx: CommandContext,
  subTenantId: string | null,
  events: readonly AccountEvent[],
): Promise<void> {
  if (events.length === 0) return
  await ctx.db.outboxEvent.createMany({
    data: events.map(({ type, payload, at = null }) => ({ id: newId(), subTenantId, type, payload, dueAt: at })),
  })
  await signalOutbox(ctx.tenantId)
}
