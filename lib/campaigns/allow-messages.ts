import { keepConsent } from '@/lib/contacts'
import type { CommandContext } from '@/lib/operations'
import type { SuppressedChannel } from '@/lib/suppressions/schema'
import { contactsAt } from './contacts-at'

/** Somebody who had said stop wants messages again, and says so from their own phone. @returns whether they had said stop */
export async function allowMessages(
  ctx: CommandContext,
  { channel, addresses, evidence }: { channel: SuppressedChannel; addresses: readonly string[]; evidence: string },
): Promise<boolean> {
  const lifted = await ctx.db.suppression.deleteMany({
    where: { channel, address: { in: [...addresses] }, reason: 'unsubscribed' },
  })
  if (lifted.count === 0) return false
  const refused = await ctx.db.contactConsent.findMany({
    where: {
      channel,
      purpose: 'marketing',
      state: 'denied',
      source: 'unsubscribed',
      contactId: { in: await contactsAt(ctx, channel, addresses) },
    },
    select: { contactId: true },
  })
  for (const { contactId } of refused) {
    await keepConsent(ctx, { contactId, channel, purpose: 'marketing', state: 'granted', source: 'replied', evidence })
  }
  return true
}
