import { avatarUrl } from './avatar-url'
import { fileLink } from './file-link'
import { FILE_FIELDS, type FileRow, fileView } from './file-view'
import {
  type AuthorKind,
  type DeliveryState,
  type InboxMessage,
  type InboxSource,
  messagePart,
  type PublicMessage,
  THUMBS,
  type Thumb,
} from './schema'

type Row = {
  tenantId: string
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
  thumb: string | null
  staffThumb: string | null
  staffThumbBy: string | null
  part: unknown
  files: FileRow[]
  createdAt: Date
  translations: { language: string; body: string; isOriginal: boolean }[]
}

/** In the order in which they were chosen. */
export const FILES_OF_MESSAGE = { select: FILE_FIELDS, orderBy: { id: 'asc' } } as const

/** Of the row itself. */
export const MESSAGE_COLUMNS = {
  tenantId: true,
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
  thumb: true,
  staffThumb: true,
  staffThumbBy: true,
  part: true,
  createdAt: true,
  translations: { select: { language: true, body: true, isOriginal: true } },
} as const

export const MESSAGE_FIELDS = { ...MESSAGE_COLUMNS, files: FILES_OF_MESSAGE } as const

/** Files with the faces of authors, by the author's id. */
export type Faces = ReadonlyMap<string, string>

/** The column is written by `post-agent-message` alone, from checked input. */
const storedSources = (value: unknown): InboxSource[] => (Array.isArray(value) ? (value as InboxSource[]) : [])

const face = (row: Row, faces: Faces): string | null => avatarUrl(row.authorId ? faces.get(row.authorId) : null)

const thumbOf = (value: string | null): Thumb | null => THUMBS.find((known) => known === value) ?? null

const staffThumbOf = ({ staffThumb, staffThumbBy }: Row): InboxMessage['staffThumb'] => {
  const thumb = thumbOf(staffThumb)
  return thumb && { thumb, by: staffThumbBy ?? '' }
}

const shared = (row: Row, faces: Faces) => ({
  id: row.id,
  clientId: row.authorKind === 'contact' ? row.clientId : null,
  answerId: row.answerId,
  author: { kind: row.authorKind as AuthorKind, name: row.authorName, avatarUrl: face(row, faces) },
  body: row.body,
  sources: storedSources(row.sources).map(({ passage: _, ...source }) => source),
  thumb: thumbOf(row.thumb),
  createdAt: row.createdAt.toISOString(),
})

function choicesOf(part: unknown): string[] {
  const parsed = messagePart.safeParse(part).data
  return parsed?.kind === 'choices' ? parsed.options : []
}

export const publicMessage = (row: Row, faces: Faces): PublicMessage => ({
  ...shared(row, faces),
  files: row.files.map((file) => {
    const view = fileView(file)
    return { ...view, url: view.state === 'stored' ? fileLink(row.tenantId, file.id) : null }
  }),
  choices: choicesOf(row.part),
})

/** A contact's client ids stay with the contact: the first one opens the conversation again. */
export const inboxMessage = (row: Row, faces: Faces): InboxMessage => ({
  ...shared(row, faces),
  files: row.files.map(fileView),
  part: messagePart.safeParse(row.part).data ?? null,
  sources: storedSources(row.sources),
  clientId: row.authorKind === 'member' ? row.clientId : null,
  isNote: row.isNote,
  delivery: row.delivery === null ? null : { state: row.delivery as DeliveryState, reason: row.deliveryReason },
  campaignId: row.campaignId,
  quoted: row.quoted,
  translations: row.translations,
  agentVersion: row.agentVersion,
  staffThumb: staffThumbOf(row),
  author: {
    kind: row.authorKind as AuthorKind,
    id: row.authorId,
    name: row.authorName,
    avatarUrl: face(row, faces),
  },
})
