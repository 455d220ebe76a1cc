import { z } from 'zod'
import { languageTag, messageBody } from '@/lib/conversations/schema'
import { uuid } from '@/lib/kernel/schema'

export const MANNERS = ['shorter', 'friendlier', 'formal', 'spelling'] as const
export type Manner = (typeof MANNERS)[number]

/** What is offered in menus; any other tag is taken as well. */
export const TRANSLATED_LANGUAGES = ['en', 'de', 'ar', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'tr'] as const

export const aidInput = z.strictObject({ conversationId: uuid })
export const rewriteInput = z.strictObject({ conversationId: uuid, body: messageBody, manner: z.enum(MANNERS) })
export const translateTextInput = z.strictObject({ conversationId: uuid, body: messageBody, language: languageTag })
export const translateMessageInput = z.strictObject({ conversationId: uuid, messageId: uuid, language: languageTag })

/** What is asked for where somebody reads along. */
export const followedAid = z.discriminatedUnion('aid', [
  aidInput.extend({ aid: z.literal('summary') }),
  aidInput.extend({ aid: z.literal('suggestion') }),
  rewriteInput.extend({ aid: z.literal('rewrite') }),
  translateTextInput.extend({ aid: z.literal('translation') }),
])
export type FollowedAid = z.output<typeof followedAid>

export type SuggestedReply = { text: string; sources: { n: number; title: string; url: string | null }[] }
