import type { Prisma } from '@/lib/db'
import { conflict, notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { CampaignStatus } from './schema'

export type Campaign = Prisma.CampaignGetPayload<object>

/** @throws not_found */
export async function reachCampaign({ db }: Pick<TenantContext, 'db'>, campaignId: string): Promise<Campaign> {
  const row = await db.campaign.findFirst({ where: { id: campaignId } })
  if (!row) throw notFound('Campaign')
  return row
}

/**
 * Moves a campaign from one of the states to another; the mails of a sequence follow their sequence.
 * @throws conflict when it is in another one by now
 */
export async function moveCampaign(
  { db }: Pick<TenantContext, 'db'>,
  campaignId: string,
  from: readonly CampaignStatus[],
  data: Prisma.CampaignUpdateManyMutationInput & { status: CampaignStatus },
): Promise<void> {
  const moved = await db.campaign.updateMany({
    where: { id: campaignId, sequenceId: null, status: { in: [...from] } },
    data,
  })
  if (moved.count === 0) throw conflict('The campaign is in another state by now. Reload to see it.')
}
