import type { TenantContext } from '@/lib/operations'
import { emailOutlet } from './email-outlet'
import type { HeldReason } from './held-reason'
import type { Outlet } from './outlet'
import type { Campaign } from './reach-campaign'
import type { CampaignChannel, CampaignSettings } from './schema'
import { settingsOf } from './settings'
import { smsOutlet } from './sms-outlet'
import { whatsappOutlet } from './whatsapp-outlet'

/** What every message of a campaign has in common. */
export type Sending = { campaign: Campaign; settings: CampaignSettings; outlet: Outlet }

/** What keeps a campaign from being sent before somebody changes something. */
export type Held = { held: HeldReason }

function outletOf(ctx: TenantContext, campaign: Campaign, settings: CampaignSettings): Promise<Outlet | Held> {
  switch (campaign.channel as CampaignChannel) {
    case 'email':
      return emailOutlet(ctx, campaign, settings)
    case 'sms':
      return smsOutlet(ctx, campaign, settings)
    case 'whatsapp':
      return whatsappOutlet(ctx, campaign)
  }
}

/** @returns why not, where the campaign cannot be sent now */
export async function prepareSending(ctx: TenantContext, campaign: Campaign): Promise<Sending | Held> {
  const settings = await settingsOf(ctx)
  const outlet = await outletOf(ctx, campaign, settings)
  return 'held' in outlet ? outlet : { campaign, settings, outlet }
}
