import type { TenantContext } from '@/lib/operations'

type Messages = { campaignId: string; contactIds: string[] }

const AT_ONCE = 1_000
const UNSETTLED = ['queued', 'sending']

/** Whoever's message is settled is due now. */
export async function goOnAfterMessages({ db }: TenantContext, { campaignId, contactIds }: Messages): Promise<void> {
  await db.sequenceEnrolment.updateMany({
    where: { campaignId, contactId: { in: contactIds }, state: 'mailing' },
    data: { dueAt: new Date() },
  })
}

/** The same for everybody who waits for one of a campaign's messages, where nobody may have told who they are. */
export async function goOnWhereSettled(ctx: TenantContext, campaignId: string): Promise<void> {
  const { db } = ctx
  for (let after: string | undefined; ; ) {
    const waiting = await db.sequenceEnrolment.findMany({
      where: {
        campaignId,
        state: 'mailing',
        dueAt: { gt: new Date() },
        ...(after ? { contactId: { gt: after } } : {}),
      },
      select: { contactId: true },
      orderBy: { contactId: 'asc' },
      take: AT_ONCE,
    })
    after = waiting.at(-1)?.contactId
    if (!after) return
    const settled = await db.campaignRecipient.findMany({
      where: { campaignId, contactId: { in: waiting.map(({ contactId }) => contactId) }, state: { notIn: UNSETTLED } },
      select: { contactId: true },
    })
    await goOnAfterMessages(ctx, { campaignId, contactIds: settled.map(({ contactId }) => contactId) })
  }
}
