// Campaigns that are being sent stand in one line for all companies: whoever had its turn goes to the end.
import { platformDb } from '@/lib/db'
import type { TenantContext } from '@/lib/operations'

/** On this channel the worker hears of campaigns that have something to send. */
export const CAMPAIGN_DUE = 'campaign_run'

/** Longer than a turn; a worker that died gives its campaigns free that much later. */
const LEASE_SECONDS = 30

export type CampaignTurn = { tenantId: string; accountId: string; campaignId: string; failures: number }

/** Puts a campaign in line; one that is there already comes at once. */
export async function joinLine({ tenantId, tenant }: TenantContext, campaignId: string): Promise<void> {
  await platformDb().$executeRaw`
    INSERT INTO platform.campaign_run (tenant_id, campaign_id, account_id)
    VALUES (${tenantId}::uuid, ${campaignId}::uuid, ${tenant.accountId}::uuid)
    ON CONFLICT (tenant_id, campaign_id) DO UPDATE SET next_at = now(), failures = 0`
  await platformDb().$executeRaw`SELECT pg_notify(${CAMPAIGN_DUE}, ${campaignId})`
}

/** The campaign whose turn it is, for this caller alone. */
export async function takeTurn(): Promise<CampaignTurn | null> {
  const [turn] = await platformDb().$queryRaw<CampaignTurn[]>`
    UPDATE platform.campaign_run SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE (tenant_id, campaign_id) = (SELECT tenant_id, campaign_id FROM platform.campaign_run
      WHERE next_at <= now() AND (lease_until IS NULL OR lease_until < now())
      ORDER BY next_at FOR UPDATE SKIP LOCKED LIMIT 1)
    RETURNING tenant_id::text AS "tenantId", account_id::text AS "accountId", campaign_id::text AS "campaignId", failures`
  return turn ?? null
}

/** Goes to the end of the line. @param waitMs until then nothing can be sent */
export async function endTurn(turn: CampaignTurn, waitMs: number, failures = 0): Promise<void> {
  await platformDb().$executeRaw`
    UPDATE platform.campaign_run SET lease_until = NULL, failures = ${failures},
      next_at = now() + make_interval(secs => ${waitMs / 1000})
    WHERE tenant_id = ${turn.tenantId}::uuid AND campaign_id = ${turn.campaignId}::uuid`
}

export async function leaveLine(turn: CampaignTurn): Promise<void> {
  await platformDb().campaignRun.deleteMany({ where: { tenantId: turn.tenantId, campaignId: turn.campaignId } })
}

/** Sets every campaign free whose worker is gone; only for a worker that is alone. */
export const endTurns = () => platformDb().campaignRun.updateMany({ data: { leaseUntil: null } })
