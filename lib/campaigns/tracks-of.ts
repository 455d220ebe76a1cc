import type { CampaignChannel } from './schema'

/** Nobody sees whether a text message was opened, and the links of a template are as Meta has approved them. */
export const tracksOf = (channel: CampaignChannel) => ({
  tracksOpens: channel === 'email',
  tracksClicks: channel !== 'whatsapp',
})
