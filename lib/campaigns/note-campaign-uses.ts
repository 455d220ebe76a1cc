import { noteUses, usedBy } from '@/lib/content'
import type { CommandContext } from '@/lib/operations'
import type { Campaign } from './reach-campaign'
import type { CampaignChannel } from './schema'
import { mailsOf, templatesOfCampaign } from './stored-test'
import { usedByWhatsapp } from './used-by-whatsapp'

async function usedByCampaign(ctx: CommandContext, row: Campaign): Promise<string[]> {
  const channel = row.channel as CampaignChannel
  switch (channel) {
    case 'email':
      return (await mailsOf(ctx, row)).contents.flatMap(usedBy)
    case 'whatsapp':
      return (await templatesOfCampaign(ctx, row)).contents.flatMap(usedByWhatsapp)
    case 'sms':
      return []
    default: {
      const unhandled: never = channel
      throw new Error(`unhandled channel ${unhandled}`)
    }
  }
}

/** Notes what of the library stands in a campaign, in whichever variant of its test. */
export async function noteCampaignUses(ctx: CommandContext, row: Campaign): Promise<void> {
  await noteUses(ctx, { kind: 'campaign', id: row.id }, await usedByCampaign(ctx, row))
}
