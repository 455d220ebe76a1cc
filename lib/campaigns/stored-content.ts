import { type EmailContent, emailContent } from '@/lib/content'
import { newBlock, newContent } from '@/lib/content/schema'
import { invalid } from '@/lib/kernel'
import { type CampaignChannel, type SmsContent, smsContent } from './schema'

/** What a campaign by mail says, as its row keeps it. */
export const storedContent = (stored: unknown): EmailContent => emailContent.parse(stored)

/** … and one by text message. */
export const storedSms = (stored: unknown): SmsContent => smsContent.parse(stored)

/** A campaign begins with what must be there, and one block to write in. */
const firstContent = (): EmailContent => newContent([newBlock('text')])

export type GivenContent = { content?: EmailContent | undefined; sms?: SmsContent | undefined }

/** What is given for the channel, of what may be given. @throws invalid for what another channel says */
export function contentFor(channel: CampaignChannel, given: GivenContent): EmailContent | SmsContent | undefined {
  const wrong = channel === 'email' ? 'sms' : 'content'
  if (given[wrong] !== undefined) throw invalid(wrong, 'does not fit the channel of this campaign')
  return channel === 'email' ? given.content : given.sms
}

export const newContentFor = (channel: CampaignChannel): EmailContent | SmsContent =>
  channel === 'email' ? firstContent() : { text: '', connectionId: null }
