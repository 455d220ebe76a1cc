import { z } from 'zod'
import { connectionRef } from '@/lib/channels/schema'
import { contactName, type IdentityKind } from '@/lib/contacts/schema'
import { emailAddress, freeText, pageInput, uuid, webAddress } from '@/lib/kernel/schema'
import { templateValues } from '@/lib/whatsapp-templates/schema'
import { CARRIED_CHANNELS, CONVERSATION_CHANNELS, type ConversationChannel } from './channel-schema'
import { keptFile, type MessageFileView, type MessagePart, messagePart, receivedFile } from './message-content'
import { LONGEST_MESSAGE, messageBody } from './reply-schema'
import { BLOCK_CHOICES } from './spam-schema'
import type { Thumb } from './thumb'

export * from './channel-schema'
export * from './fill-reply'
export * from './merge-schema'
export {
  FILE_PROBLEMS,
  type FileProblem,
  keptBytes,
  type MessageFileView,
  type MessagePart,
  messagePart,
  receivedFile,
} from './message-content'
export * from './reply-schema'
export * from './spam-schema'
export * from './thumb'
export * from './write-schema'

/** The longest text message that providers take. */
export const LONGEST_TEXT_MESSAGE = 1_600

/** `uncertain`: it may have been taken; only the provider, or the customer, can tell. */
export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'uncertain'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** `bot`: the assistant answers; `waiting`: a person was asked for; `human`: a person has taken over. */
export const CONVERSATION_STATES = ['bot', 'waiting', 'human'] as const
/** `spam`: no customer has written it. It is in no other list, no figure and under no clock. */
export const CONVERSATION_STATUSES = ['open', 'snoozed', 'closed', 'spam'] as const
export const INBOX_VIEWS = ['all', 'waiting', 'mine', 'unassigned'] as const
/** Least pressing first: as numbers in the rows, 0 to 3. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof PRIORITIES)[number]
/** `newest`: the latest message first; `priority`: the most pressing first, and of those the latest. */
export const INBOX_ORDERS = ['newest', 'priority'] as const
export type InboxOrder = (typeof INBOX_ORDERS)[number]
export const MOST_LABELS_OF_ONE = 20
/** `sent_file`: a picture or a recording without words, which an assistant does not look at; `workflow`: a step of one said so. */
export const HANDOVER_REASONS = [
  'asked_for_person',
  'not_in_knowledge',
  'agent_failed',
  'agent_paused',
  'agent_decided',
  'guardrail',
  'sent_file',
  'workflow',
] as const

export type ConversationState = (typeof CONVERSATION_STATES)[number]
/** `merged`: it has gone into another one, and is in no list. */
export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number] | 'merged'
export type InboxView = (typeof INBOX_VIEWS)[number]
export type HandoverReason = (typeof HANDOVER_REASONS)[number]
export type AuthorKind = 'contact' | 'agent' | 'member' | 'system'

const version = z.number().int().min(1)
const conversationId = uuid

const MOST_FILES = 10
const fileIds = z.array(uuid).max(MOST_FILES).default([])
const wordsOrFiles = { message: 'is required', path: ['body'] }
const hasWordsOrFiles = ({ body, fileIds }: { body: string; fileIds: string[] }): boolean =>
  body.trim() !== '' || fileIds.length > 0

/* What the customer sees. */

/** Where in a file something stands, counted from 1; the headings of a table are its row 1. */
export type Place = { kind: 'page' | 'rows'; from: number; to: number }

export type Source = { n: number; title: string; url: string | null; place?: Place | undefined }

/** What staff may open: the passage itself, and the upload that it was read from. */
export type InboxSource = Source & {
  passage?: { chunkId: string; pageId: string; versionId: string | null } | undefined
}

/** `id` of a system message's author is null. Bodies are Markdown; those of contacts are plain text. */
export type PublicMessage = {
  id: string
  clientId: string | null
  answerId: string | null
  author: { kind: AuthorKind; name: string; avatarUrl: string | null }
  body: string
  sources: Source[]
  /** `url` can be opened for an hour or two; null while it is not here. */
  files: (MessageFileView & { url: string | null })[]
  /** The customer's own, of an assistant's answer. */
  thumb: Thumb | null
  /** What can be chosen as an answer, in these words. */
  choices: string[]
  createdAt: string
}

/** The question how they were served, after a conversation was closed. */
export type PublicSurvey = {
  question: string
  thanks: string
  /** 1 (very bad) to 5 (very good). */
  score: number | null
  comment: string
  /** Still to be answered, or the answer may be changed. */
  isOpen: boolean
}

export type PublicConversation = {
  id: string
  state: ConversationState
  status: Exclude<ConversationStatus, 'spam' | 'merged'>
  assignee: { name: string; avatarUrl: string | null } | null
  contact: { name: string | null; email: string | null }
  /** Missing where it was not looked up. */
  survey?: PublicSurvey | null
}

export const startConversationInput = z.strictObject({
  message: z.strictObject({ clientId: uuid, body: messageBody }),
  name: contactName.optional(),
  email: emailAddress.optional(),
  pageUrl: webAddress.optional(),
})
export const contactFormInput = z.strictObject({
  clientId: uuid,
  name: contactName,
  email: emailAddress,
  message: messageBody,
})
export const receiveMessageInput = z
  .strictObject({ clientId: uuid, body: freeText(LONGEST_MESSAGE), fileIds })
  .refine(hasWordsOrFiles, wordsOrFiles)
export const contactTypingInput = z.strictObject({ typing: z.boolean() })
export const contactReadInput = z.strictObject({ messageId: uuid })

/* What staff sees. */

/** `color`: 1 to 8, of the brand's palette. */
export type LabelRef = { id: string; name: string; color: number }

/** `icon`: an emoji. */
export type TeamRef = { id: string; name: string; icon: string | null }

export type MemberRef = { id: string; name: string; avatarUrl: string | null }

export type InboxMessage = Omit<PublicMessage, 'author' | 'choices' | 'files' | 'sources'> & {
  /** Each at `/api/message-files/<id>`. */
  files: MessageFileView[]
  part: MessagePart | null
  sources: InboxSource[]
  /** Seen by staff only: a person's note, or a fact that is none of the customer's business. */
  isNote: boolean
  author: PublicMessage['author'] & { id: string | null }
  /** What became of it on its way through a channel; null where it needs none. */
  delivery: { state: DeliveryState; reason: string | null } | null
  /** The campaign that it answers. */
  campaignId: string | null
  /** What a mail quotes of those before it. */
  quoted: string | null
  /** What it says in other languages; `isOriginal`: what its author wrote before it was translated. */
  translations: { language: string; body: string; isOriginal: boolean }[]
  /** Which version of the assistant wrote it. */
  agentVersion: number | null
  /** What staff thinks of it, and who said so last. */
  staffThumb: { thumb: Thumb; by: string } | null
}

/** The first answer of a person, another one, or the end of the matter. */
export type DueKind = 'first' | 'next' | 'resolution'
export type DueMoment = { at: string; kind: DueKind }
export const DUE_FILTERS = ['soon', 'missed'] as const
export type DueFilter = (typeof DUE_FILTERS)[number]
/** What is owed within so long is owed soon. */
export const SOON_MS = 3_600_000

/** A row of the list. `readAt` is the asking member's own mark. */
export type InboxRow = {
  id: string
  contact: { id: string; name: string | null; email: string | null }
  channel: ConversationChannel
  /** Where the customer is reached on a channel of a provider. */
  address: string | null
  subject: string | null
  state: ConversationState
  status: ConversationStatus
  assignee: MemberRef | null
  team: TeamRef | null
  priority: Priority
  labels: LabelRef[]
  handoverReason: string | null
  snoozedUntil: string | null
  preview: string
  lastMessageAt: string
  lastMessageBy: AuthorKind
  contactReadAt: string | null
  /** Until when the customer is owed something, and what after that; null: nothing, or it is their turn. */
  due: (DueMoment & { later: DueMoment | null }) | null
  readAt: string | null
  version: number
}

/** What changed of a row, for everybody; the reader's own mark is theirs. */
export type SharedInboxRow = Omit<InboxRow, 'readAt'>

export type EarlierConversation = {
  id: string
  channel: ConversationChannel
  status: ConversationStatus
  preview: string
  lastMessageAt: string
}

export type Rating = { score: number; comment: string; answeredAt: string }

export type InboxThread = {
  conversation: InboxRow
  messages: InboxMessage[]
  /** Older messages exist before the first of `messages`. */
  hasOlder: boolean
  /** Where words alone can be answered for a while (WhatsApp): until when; null once that is over, and on other channels. */
  repliesUntil: string | null
  contact: {
    id: string
    name: string | null
    email: string | null
    firstSeenAt: string
    lastSeenAt: string
    locale: string | null
    pageUrl: string | null
    /** What names them for sure, and their number. */
    identities: { kind: IdentityKind; value: string }[]
    phone: string | null
    earlier: EarlierConversation[]
  }
  /** How the customer was served, in their own words. */
  rating: Rating | null
}

/** What `/api/live` sends to staff. */
export type InboxEvents = {
  conversation: { conversation: InboxRow }
  message: { message: InboxMessage; conversation: InboxRow }
  typing: { conversationId: string; by: 'contact' | 'member'; memberId: string | null; name: string; typing: boolean }
  /** A colleague has it open; `isAnswer`: and says so to whoever has just opened it. */
  viewing: { conversationId: string; memberId: string; name: string; viewing: boolean; isAnswer: boolean }
  /** Not theirs to see any more. */
  gone: { conversationId: string }
  /** The assistant's answer so far. */
  answer: { conversationId: string; answerId: string; text: string }
}

export type InboxPage = { items: InboxRow[]; nextCursor: string | null }
/** Open conversations of each view, counted no further than 100. */
export type InboxCounts = Record<InboxView, number>

export const conversationFilter = {
  view: z.enum(INBOX_VIEWS).default('all'),
  /** `any`: all but spam. */
  status: z.enum([...CONVERSATION_STATUSES, 'any']).default('open'),
  channel: z.enum(CONVERSATION_CHANNELS).optional(),
  due: z.enum(DUE_FILTERS).optional(),
  /** Ids between commas: conversations that have all of them. */
  labels: z
    .string()
    .max(400)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(uuid).max(10))
    .optional(),
  priority: z.enum(PRIORITIES).optional(),
  teamId: uuid.optional(),
  search: freeText(200).trim().optional(),
}
export const listConversationsInput = z.strictObject({
  ...conversationFilter,
  order: z.enum(INBOX_ORDERS).default('newest'),
  ...pageInput,
})
export const conversationInput = z.strictObject({ conversationId })
export const listMessagesInput = z.strictObject({
  conversationId,
  /** Messages older than this one. */
  before: uuid.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** Names the version that the member saw. */
export const changeInput = z.strictObject({ conversationId, version })
/** Null: no team. */
export const assignTeamInput = changeInput.extend({ teamId: uuid.nullable() })
export const assignInput = changeInput.extend({ memberId: uuid })
const labelIds = z.array(uuid).max(MOST_LABELS_OF_ONE).default([])
export const setLabelsInput = z.strictObject({ conversationId, add: labelIds, remove: labelIds })
export const setPriorityInput = z.strictObject({ conversationId, priority: z.enum(PRIORITIES) })
export const markSpamInput = changeInput.extend({ block: z.enum(BLOCK_CHOICES).default('nobody') })
export const unmarkSpamInput = changeInput.extend({ unblock: z.boolean().default(false) })
export const snoozeInput = changeInput.extend({ until: z.iso.datetime({ offset: true }) })
/** A language tag like `de`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}$/, 'is not a language like en')
export const sendReplyInput = changeInput
  .extend({
    clientId: uuid,
    body: freeText(LONGEST_MESSAGE),
    fileIds,
    /** What was written before it was translated: kept for staff. */
    original: z.strictObject({ language: languageTag, body: messageBody }).optional(),
  })
  .refine(hasWordsOrFiles, wordsOrFiles)
export const keepTranslationInput = z.strictObject({
  conversationId,
  messageId: uuid,
  language: languageTag,
  body: freeText(20_000).min(1),
})
export const sendTemplateInput = changeInput.extend({
  clientId: uuid,
  templateId: uuid,
  /** What stands for its variables, by their keys. */
  values: templateValues.default({}),
})
export const addNoteInput = z.strictObject({ conversationId, clientId: uuid, body: messageBody })
export const typingInput = z.strictObject({ conversationId, typing: z.boolean() })
export const viewingInput = z.strictObject({
  conversationId,
  viewing: z.boolean(),
  /** To somebody who has just opened it. */
  isAnswer: z.boolean().default(false),
})

/* What channels tell. */

export const receiveFromChannelInput = z.strictObject({
  channel: z.enum(CARRIED_CHANNELS),
  /** The account's number or mailbox that it came to. */
  connectionRef: connectionRef,
  /** Who writes, in the form in which identities are stored. */
  from: z.string().min(1).max(254),
  name: contactName.optional(),
  providerId: z.string().min(1).max(500),
  /** Empty where a file or a part says it all. */
  body: z.string(),
  files: z.array(receivedFile).max(MOST_FILES).default([]),
  part: messagePart.nullable().default(null),
  choice: z.string().max(200).nullable().default(null),
  /** The campaign that they got last there. */
  campaign: z.strictObject({ id: uuid, contactId: uuid, sentAt: z.date() }).nullable().default(null),
})

export const receiveMailInput = z.strictObject({
  from: emailAddress,
  name: contactName.optional(),
  subject: z.string().max(200),
  messageId: z.string().min(3).max(500),
  /** The ids of the mails before it, the latest first. */
  references: z.array(z.string().max(500)).max(50),
  /** Where it answers a mail of ours: whoever does so reads the address that the mail went to. */
  answers: z.strictObject({ conversationId }).nullable(),
  /** Empty where its files say it all. */
  body: z.string(),
  quoted: z.string().nullable(),
  files: z.array(keptFile).max(50).default([]),
  /** Written by a program: an absence notice, a list, a bounce. */
  isAutomatic: z.boolean(),
})

/* What the assistant's jobs call. */

const place = z.strictObject({
  kind: z.enum(['page', 'rows']),
  from: z.number().int().min(1),
  to: z.number().int().min(1),
})

export const postAgentMessageInput = z.strictObject({
  conversationId,
  answerId: uuid,
  agentId: uuid,
  agentVersion: z.number().int().min(1).nullable().default(null),
  body: freeText(20_000).min(1),
  sources: z
    .array(
      z.strictObject({
        n: z.number().int().min(1),
        title: freeText(500),
        url: freeText(2_000).nullable(),
        place: place.optional(),
        passage: z.strictObject({ chunkId: uuid, pageId: uuid, versionId: uuid.nullable() }).optional(),
      }),
    )
    .max(20)
    .default([]),
})
export const handOverInput = z.strictObject({ conversationId, reason: z.enum(HANDOVER_REASONS) })
