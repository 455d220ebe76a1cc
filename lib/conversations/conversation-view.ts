import { avatarUrl } from './avatar-url'
import {
  type AuthorKind,
  type ConversationChannel,
  type ConversationState,
  type ConversationStatus,
  type DueKind,
  type DueMoment,
  type LabelRef,
  PRIORITIES,
  type PublicConversation,
  type SharedInboxRow,
  type TeamRef,
} from './schema'

const PERSON = { select: { id: true, name: true, avatarFileId: true } } as const

export const CONVERSATION_FIELDS = {
  id: true,
  channel: true,
  address: true,
  subject: true,
  state: true,
  status: true,
  handoverReason: true,
  snoozedUntil: true,
  lastMessagePreview: true,
  lastMessageAt: true,
  lastMessageBy: true,
  contactReadAt: true,
  dueAt: true,
  dueKind: true,
  laterDueAt: true,
  laterDueKind: true,
  version: true,
  contact: { select: { id: true, name: true, emailNormalized: true } },
  assignee: PERSON,
  team: { select: { id: true, name: true, icon: true } },
  priority: true,
  labels: { select: { label: { select: { id: true, name: true, color: true } } } },
} as const

type Row = {
  id: string
  channel: string
  address: string | null
  subject: string | null
  state: string
  status: string
  handoverReason: string | null
  snoozedUntil: Date | null
  lastMessagePreview: string
  lastMessageAt: Date
  lastMessageBy: string
  contactReadAt: Date | null
  dueAt: Date | null
  dueKind: string | null
  laterDueAt: Date | null
  laterDueKind: string | null
  version: number
  contact: { id: string; name: string | null; emailNormalized: string | null }
  assignee: { id: string; name: string; avatarFileId: string | null } | null
  team: TeamRef | null
  priority: number
  labels: { label: LabelRef }[]
}

const person = (row: NonNullable<Row['assignee']>) => ({ name: row.name, avatarUrl: avatarUrl(row.avatarFileId) })

const byName = (a: LabelRef, b: LabelRef) => a.name.localeCompare(b.name)

export const publicConversation = (row: Row): PublicConversation => ({
  id: row.id,
  state: row.state as ConversationState,
  // Who sent spam is not told that it was taken for such.
  status: row.status === 'spam' || row.status === 'merged' ? 'open' : (row.status as PublicConversation['status']),
  assignee: row.state === 'human' && row.assignee ? person(row.assignee) : null,
  contact: { name: row.contact.name, email: row.contact.emailNormalized },
})

const moment = (at: Date | null, kind: string | null): DueMoment | null =>
  at && kind ? { at: at.toISOString(), kind: kind as DueKind } : null

function dueOf(row: Row): SharedInboxRow['due'] {
  const first = moment(row.dueAt, row.dueKind)
  return first && { ...first, later: moment(row.laterDueAt, row.laterDueKind) }
}

export const inboxRow = (row: Row): SharedInboxRow => ({
  id: row.id,
  contact: { id: row.contact.id, name: row.contact.name, email: row.contact.emailNormalized },
  channel: row.channel as ConversationChannel,
  address: row.address,
  subject: row.subject,
  state: row.state as ConversationState,
  status: row.status as ConversationStatus,
  assignee: row.assignee ? { id: row.assignee.id, ...person(row.assignee) } : null,
  team: row.team,
  priority: PRIORITIES[row.priority] ?? 'normal',
  labels: row.labels.map(({ label }) => label).sort(byName),
  handoverReason: row.handoverReason,
  snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
  preview: row.lastMessagePreview,
  lastMessageAt: row.lastMessageAt.toISOString(),
  lastMessageBy: row.lastMessageBy as AuthorKind,
  contactReadAt: row.contactReadAt?.toISOString() ?? null,
  due: dueOf(row),
  version: row.version,
})
