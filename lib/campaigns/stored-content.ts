import { type EmailContent, emailContent } from '@/lib/content'
import { newBlock, newContent } from '@/lib/content/schema'
import { invalid } from '@/lib/kernel'
import { type CampaignChannel, type SmsContent, smsContent } from './schema'
import { type WhatsappContent, whatsappContent } from './whatsapp-content'

/** What a campaign by mail says, as its row keeps it. */
export const storedContent = (stored: unknown): EmailContent => emailContent.parse(stored)

/** … and one by text message. */
export const storedSms = (stored: unknown): SmsContent => smsContent.parse(stored)

/** … and one by WhatsApp. */
export const storedWhatsapp = (stored: unknown): WhatsappContent => whatsappContent.parse(stored)

/** A campaign begins with what must be there, and one block to write in. */
const firstContent = (): EmailContent => newContent([newBlock('text')])

export type AnyContent = EmailContent | SmsContent | WhatsappContent
/** What each channel's content is given as. */
const FIELDS = { email: 'content', sms: 'sms', whatsapp: 'whatsapp' } as const satisfies Record<CampaignChannel, string>
type GivenContent = {
  content?: EmailContent | undefined
  sms?: SmsContent | undefined
  whatsapp?: WhatsappContent | undefined
}

/** What is given for the channel, of what may be given. @throws invalid for what another channel says */
export function contentFor(channel: CampaignChannel, given: GivenContent): AnyContent | undefined {
  const right = FIELDS[channel]
  for (const field of Object.values(FIELDS)) {
    if (field !== right && given[field] !== undefined) {
      throw invalid(field, 'does not fit the channel of this campaign')
    }
  }
  return given[right]
}

const NEW: Readonly<Record<CampaignChannel, () => AnyContent>> = {
  email: firstContent,
  sms: () => ({ text: '', connectionId: null }),
  whatsapp: () => ({ connectionId: null, templateId: null, values: {}, media: null }),
}

export const newContentFor = (channel: CampaignChannel): AnyContent => NEW[channel]()
