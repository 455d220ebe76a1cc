import { z } from 'zod'
import { uuid } from '@/lib/kernel/schema'
import type { ConversationChannel } from './channel-schema'
import type { AuthorKind } from './schema'

/** Why two conversations cannot be made one. */
export const MERGE_PROBLEMS = [
  'same',
  'other_contact',
  'not_mergeable',
  'web_chat',
  'too_long',
  'under_way',
  'has_merged',
  'same_message',
] as const
export type MergeProblem = (typeof MERGE_PROBLEMS)[number]

/** `conversationId` stays; `otherId` goes into it. */
export const mergePairInput = z.strictObject({ conversationId: uuid, otherId: uuid })
export const undoConversationMergeInput = z.strictObject({ conversationId: uuid, mergeId: uuid })

export type MergeSide = {
  id: string
  channel: ConversationChannel
  address: string | null
  subject: string | null
  messages: number
}
export type ConversationMergePreview = {
  /** Null where it can be done. */
  problem: MergeProblem | null
  into: MergeSide
  other: MergeSide
  /** The last messages of both, as they will stand together. */
  lines: { isOther: boolean; author: AuthorKind; name: string; text: string; createdAt: string }[]
}
export type ConversationMergeView = {
  id: string
  channel: ConversationChannel
  mergedBy: string
  mergedAt: string
  /** Until when it can be undone; null once that is over. */
  undoUntil: string | null
}
