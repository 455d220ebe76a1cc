import type { TemplateContent } from '@/lib/providers/whatsapp/schema'
import type { TemplateValues } from './inputs'
import type { Hold, TemplateCategory, TemplateQuality, TemplateStatus } from './states'

/** What a browser may load of this room. */
export * from '@/lib/providers/whatsapp/schema'
export { checkTemplate, type TemplateFinding, type TemplateFindingCode } from './check-template'
export * from './inputs'
export {
  languageName,
  type NamedLanguage,
  namedLanguages,
  TEMPLATE_LANGUAGES,
  type TemplateLanguage,
} from './languages'
export * from './states'

/** How many templates of a WhatsApp Business account stand how. */
export type TemplateCounts = readonly { accountRef: string; status: TemplateStatus; count: number }[]

/** A template in lists. Moments are ISO strings. */
export type TemplateRow = {
  id: string
  accountRef: string
  name: string
  language: string
  category: TemplateCategory
  /** The category that was asked for, where Meta has chosen another. */
  categoryAsked: TemplateCategory | null
  status: TemplateStatus
  /** Why nothing is sent with it. */
  hold: Hold | null
  reason: string | null
  detail: string | null
  quality: TemplateQuality
  unknownParts: string[]
  pausedAt: string | null
  submittedAt: string | null
  syncedAt: string | null
  version: number
  createdAt: string
  updatedAt: string
}
export type TemplateView = TemplateRow & { content: TemplateContent; defaults: TemplateValues }
