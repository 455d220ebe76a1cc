import type { TenantContext } from '@/lib/operations'
import { emailOutlet } from './email-outlet'
import type { Outlet } from './outlet'
import type { Campaign } from './reach-campaign'
import type { CampaignSettings } from './schema'
import { settingsOf } from './settings'
import { smsOutlet } from './sms-outlet'

/** What every message of a campaign has in common. */
export type Sending = { campaign: Campaign; settings: CampaignSettings; outlet: Outlet }

/** @returns null where there is nothing that the campaign could be sent from */
export async function prepareSending(ctx: TenantContext, campaign: Campaign): Promise<Sending | null> {
  const settings = await settingsOf(ctx)
  const outlet =
    campaign.channel === 'sms' ? await smsOutlet(ctx, campaign, settings) : await emailOutlet(ctx, campaign, settings)
  return outlet && { campaign, settings, outlet }
}
