/** How a campaign's messages reach people. */
export const CAMPAIGN_CHANNELS = ['email', 'sms', 'whatsapp'] as const
export type CampaignChannel = (typeof CAMPAIGN_CHANNELS)[number]
