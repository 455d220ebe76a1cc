import type { Prisma } from '@/lib/db'
import type { Audience, CampaignChannel } from './schema'

/** Contacts of an audience who have agreed, as far as that can be said beforehand; who gets a message is settled when it begins. */
export const audienceOf = ({ segments, exclusions }: Audience, channel: CampaignChannel): Prisma.ContactWhereInput => ({
  consents: { some: { channel, purpose: 'marketing', state: 'granted' } },
  ...(segments === null ? {} : { segments: { some: { segmentId: { in: segments } } } }),
  ...(exclusions.length === 0 ? {} : { NOT: { segments: { some: { segmentId: { in: exclusions } } } } }),
})
