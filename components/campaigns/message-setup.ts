import type { UploadPicture } from '@/components/content/editor-context'
import type { FormResult } from '@/components/ui/form-result'
import type { LibraryFile } from '@/components/whatsapp-templates/media-choice'
import type { VariableChoice } from '@/components/whatsapp-templates/value-field'
import type { Audience, CampaignChannel, SampleContact, SmsContent } from '@/lib/campaigns/schema'
import type { ConnectionView } from '@/lib/channels/schema'
import type { TemplateRow, TemplateStatus, TemplateView } from '@/lib/whatsapp-templates/schema'

/** What editors of messages need to know of the company. */
type Setup = {
  /** The numbers that can be sent from. */
  connections: readonly ConnectionView[]
  variables: readonly VariableChoice[]
  /** Keys of the company's own fields. */
  fields: readonly string[]
}

export type TextSetup = Setup & {
  sender: { companyName: string; homeUrl: string }
  /** No clicks are counted. */
  isPrivate: boolean
}

export type WhatsappSetup = Setup & {
  /** The latest that are approved. */
  templates: readonly TemplateRow[]
  /** Those that are chosen already, with all that they say. */
  known: readonly TemplateView[]
  files: readonly LibraryFile[]
  maySeePeople: boolean
}

/** What these editors ask of the server. */
export type MessageActs = {
  sendTestText: (given: SmsContent & { phone: string }) => Promise<FormResult<{ phone: string }>>
  getTemplate: (given: { templateId: string }) => Promise<FormResult<TemplateView>>
  listTemplates: (given: {
    status: TemplateStatus
    limit: number
    search?: string
  }) => Promise<FormResult<{ items: TemplateRow[] }>>
  sampleAudience: (given: Audience & { channel: CampaignChannel }) => Promise<FormResult<{ items: SampleContact[] }>>
  uploadPicture: UploadPicture
}
