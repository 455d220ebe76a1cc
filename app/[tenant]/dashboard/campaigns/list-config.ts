import type { ListConfig } from '@/components/ui/data-table'
import {
  CAMPAIGN_STATUSES,
  type CampaignChannel,
  RECIPIENT_FILTERS,
  type RecipientFilter,
} from '@/lib/campaigns/schema'

export const LIST: ListConfig = {
  columns: [
    { id: 'name' },
    { id: 'channel' },
    { id: 'status' },
    { id: 'sent' },
    { id: 'opened' },
    { id: 'clicked' },
    { id: 'when' },
  ],
  filters: { status: CAMPAIGN_STATUSES },
}

/** What each channel lets us know after the sending. */
const MOMENTS = {
  email: ['opened', 'clicked'],
  sms: ['delivered', 'clicked', 'replied'],
  whatsapp: ['delivered', 'read', 'replied'],
} as const
export const momentsOf = (channel: CampaignChannel) => MOMENTS[channel]

const HIDDEN: Record<CampaignChannel, readonly RecipientFilter[]> = {
  email: ['delivered', 'read', 'replied'],
  sms: ['read', 'opened', 'complained'],
  whatsapp: ['opened', 'clicked', 'complained'],
}
export const recipientFilters = (channel: CampaignChannel) =>
  RECIPIENT_FILTERS.filter((filter) => !HIDDEN[channel].includes(filter))

/** @param hasTest each says which variant they got */
export const recipientList = (channel: CampaignChannel, hasTest: boolean): ListConfig => ({
  columns: [
    'person',
    'state',
    ...(hasTest ? ['variant'] : []),
    'attempts',
    'sentAt',
    ...momentsOf(channel).map((moment) => `${moment}At`),
  ].map((id) => ({ id })),
  filters: { state: recipientFilters(channel) },
})
