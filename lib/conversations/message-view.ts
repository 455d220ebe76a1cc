import { avatarUrl } from './avatar-url'
import type { AuthorKind, DeliveryState, InboxMessage, PublicMessage, Source } from './schema'

type Row = {
  id: string
  authorKind: string
  authorId: string | null
  authorName: string
  isNote: boolean
  body: string
  clientId: string | null
  answerId: string | null
  sources: unknown
  delivery: string | null
  deliveryReason: string | null
  campaignId: string | null
  quoted: string | null
  agentVersion: number | null
  createdAt: Date
}

export const MESSAGE_FIELDS = {
  id: true,
  authorKind: true,
  authorId: true,
  authorName: true,
  isNote: true,
  body: true,
  clientId: true,
  answerId: true,
  sources: true,
  delivery: true,
  deliveryReason: true,
  campaignId: true,
  quoted: true,
  agentVersion: true,
  createdAt: true,
} as const

/** Files with the faces of authors, by the author's id. */
export type Faces = ReadonlyMap<string, string>

/** The column is written by `post-agent-message` alone, from checked input. */
const storedSources = (value: unknown): Source[] => (Array.isArray(value) ? (value as Source[]) : [])

const face = (row: Row, faces: Faces): string | null => avatarUrl(row.authorId ? faces.get(row.authorId) : null)

export const publicMessage = (row: Row, faces: Faces): PublicMessage => ({
  id: row.id,
  clientId: row.authorKind === 'contact' ? row.clientId : null,
  answerId: row.answerId,
  author: { kind: row.authorKind as AuthorKind, name: row.authorName, avatarUrl: face(row, faces) },
  body: row.body,
  sources: storedSources(row.sources),
  createdAt: row.createdAt.toISOString(),
})

/** A contact's client ids stay with the contact: the first one opens the conversation again. */
export const inboxMessage = (row: Row, faces: Faces): InboxMessage => ({
  ...publicMessage(row, faces),
  clientId: row.authorKind === 'member' ? row.clientId : null,
  isNote: row.isNote,
  delivery: row.delivery === null ? null : { state: row.delivery as DeliveryState, reason: row.deliveryReason },
  campaignId: row.campaignId,
  quoted: row.quoted,
  agentVersion: row.agentVersion,
  author: {
    kind: row.authorKind as AuthorKind,
    id: row.authorId,
    name: row.authorName,
    avatarUrl: face(row, faces),
  },
})
