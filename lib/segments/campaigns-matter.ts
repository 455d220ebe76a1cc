import type { TenantContext } from '@/lib/operations'

/** Whether a segment's rules speak of campaigns: only then somebody wants to hear of each reader. */
export async function campaignsMatter({ db }: Pick<TenantContext, 'db'>): Promise<boolean> {
  return (await db.segment.findFirst({ where: { watchesCampaigns: true }, select: { id: true } })) !== null
}
