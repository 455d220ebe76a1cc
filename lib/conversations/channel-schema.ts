import { z } from 'zod'
import { SANDBOX } from '@/lib/channels/schema'

export const CONVERSATION_CHANNELS = ['web_chat', 'web_form', 'sms', 'whatsapp', 'email', 'api'] as const
export type ConversationChannel = (typeof CONVERSATION_CHANNELS)[number]
/** Channels of providers: what is written there is handed over by the worker, and something becomes of it. */
export const CARRIED_CHANNELS = ['sms', 'whatsapp', 'email', 'api'] as const
export type CarriedChannel = (typeof CARRIED_CHANNELS)[number]
/** What a conversation by mail runs over: the account's sender, and its address for what comes in. */
export const MAILBOX = 'mailbox'
/** What is written there can come with files. */
export const CHANNELS_WITH_FILES: ReadonlySet<string> = new Set(['web_chat', 'whatsapp', 'email', 'api'])
/** Where the answers to a question can be tapped; elsewhere they are a numbered list. */
export const CHANNELS_WITH_CHOICES: ReadonlySet<string> = new Set(['web_chat', 'whatsapp'])
/** Where an assistant can answer. */
export const ANSWERED_CHANNELS = ['web_chat', ...CARRIED_CHANNELS] as const
export type AnsweredChannel = (typeof ANSWERED_CHANNELS)[number]
/** A channel, or one number or mailbox of it: `sms`, `sms:<connection>`. */
export const answeredPlace = z
  .string()
  .regex(
    new RegExp(
      `^(${ANSWERED_CHANNELS.join('|')})(:(${SANDBOX}|${MAILBOX}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$`,
    ),
    'is not a channel like sms or sms:sandbox',
  )
