import type { TenantContext } from '@/lib/operations'

/** Whoever's message is settled is due now. */
export async function goOnAfterMessages(
  { db }: TenantContext,
  { campaignId, contactIds }: { campaignId: string; contactIds: string[] },
): Promise<void> {
  await db.sequenceEnrolment.updateMany({
    where: { campaignId, contactId: { in: contactIds }, state: 'mailing' },
    data: { dueAt: new Date() },
  })
}
