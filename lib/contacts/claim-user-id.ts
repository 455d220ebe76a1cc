import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { noteEvent } from './note-event'

/** A messenger told that this id is theirs. One that names another contact already is left to them. Twice is once. */
export async function claimUserId(ctx: CommandContext, contactId: string, value: string): Promise<void> {
  const { count } = await ctx.db.contactIdentity.createMany({
    data: [{ id: newId(), contactId, kind: 'whatsapp', value, source: 'message' }],
    skipDuplicates: true,
  })
  if (count > 0) await noteEvent(ctx, contactId, 'identity', { added: { kind: 'whatsapp', value } })
}
