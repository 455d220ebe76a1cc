import { reclaimContact } from '@/lib/contacts'
import { filesOfContact } from '@/lib/conversations'
import { conflict, forbidden } from '@/lib/kernel'
import {
  type CommandContext,
  can,
  type OwnedResource,
  ownerFilter,
  type Permission,
  type TenantContext,
} from '@/lib/operations'
import type { StandingResource, TenantDb } from '@/lib/tenancy'
import type { TrashKind } from './schema'

type Row = Record<string, unknown> & { id: string; deletedAt: Date | null; deletedBy: string | null }

/** What the models that keep deleted rows have in common. */
export type Table = {
  findMany(args: object): Promise<Row[]>
  findFirst(args: object): Promise<Row | null>
  count(args: object): Promise<number>
  updateMany(args: object): Promise<{ count: number }>
  deleteMany(args: object): Promise<{ count: number }>
}

type Kind = {
  table: (db: TenantDb) => Table
  permission: Permission
  owned: OwnedResource | null
  label: (row: Row) => string
  standing: { resource: StandingResource; amount: (row: Row) => number } | null
  /** The column that only one row may have among those that are not deleted. */
  unique: string | null
  /** The event that tells others of its return. */
  emits: string | null
  /** What deleted rows must be to be listed and restored here. */
  reachable?: object
  /** What comes back with a row. */
  restore?: (ctx: CommandContext, id: string) => Promise<void>
  /** Files of its own, which go when it goes for good. */
  files?: (ctx: CommandContext, id: string) => Promise<string[]>
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const one = () => 1

export const KINDS: Readonly<Record<TrashKind, Kind>> = {
  contact: {
    table: (db) => db.contact as unknown as Table,
    permission: 'contacts:delete',
    owned: 'contacts',
    label: (row) => text(row.name) || text(row.emailNormalized),
    standing: { resource: 'contacts', amount: one },
    unique: null,
    emits: null,
    // What went into another contact comes back by taking the merge back.
    reachable: { mergedIntoId: null },
    restore: reclaimContact,
    files: filesOfContact,
  },
  article: {
    table: (db) => db.helpArticle as unknown as Table,
    permission: 'articles:delete',
    owned: 'articles',
    label: (row) => text(row.title),
    standing: null,
    unique: 'slug',
    emits: 'help.changed',
  },
  agent: {
    table: (db) => db.agent as unknown as Table,
    permission: 'agents:delete',
    owned: 'agents',
    label: (row) => text(row.name),
    standing: { resource: 'agents', amount: one },
    unique: null,
    emits: null,
  },
  canned_reply: {
    table: (db) => db.cannedReply as unknown as Table,
    permission: 'canned_replies:delete',
    owned: 'canned_replies',
    label: (row) => text(row.title),
    standing: null,
    unique: 'shortcut',
    emits: null,
  },
  lead: {
    table: (db) => db.lead as unknown as Table,
    permission: 'leads:delete',
    owned: 'leads',
    label: (row) => text(row.title),
    standing: null,
    unique: null,
    emits: null,
    // What went with its contact comes back with it.
    reachable: { isWithContact: false },
  },
  campaign: {
    table: (db) => db.campaign as unknown as Table,
    permission: 'campaigns:delete',
    owned: null,
    label: (row) => text(row.name),
    standing: { resource: 'campaigns', amount: one },
    unique: null,
    emits: null,
  },
  form: {
    table: (db) => db.form as unknown as Table,
    permission: 'forms:delete',
    owned: null,
    label: (row) => text(row.name),
    standing: null,
    unique: 'slug',
    emits: 'form.changed',
  },
  landing_page: {
    table: (db) => db.landingPage as unknown as Table,
    permission: 'pages:delete',
    owned: null,
    label: (row) => text(row.name),
    standing: null,
    unique: 'slug',
    emits: 'landing_page.changed',
  },
  content: {
    table: (db) => db.contentItem as unknown as Table,
    permission: 'content:delete',
    owned: null,
    label: (row) => text(row.name),
    standing: null,
    unique: null,
    emits: null,
  },
  file: {
    table: (db) => db.file as unknown as Table,
    permission: 'files:delete',
    owned: null,
    label: (row) => text(row.name),
    standing: { resource: 'storage', amount: (row) => Number(row.sizeBytes) },
    unique: null,
    emits: null,
    reachable: { purpose: { not: 'attachment' } },
  },
}

/** Deleted rows of a kind that the actor could have deleted. @throws forbidden */
export function deletedRows(ctx: TenantContext, kind: TrashKind) {
  const { permission, owned } = KINDS[kind]
  if (!can(ctx.actor, permission)) throw forbidden()
  return { deletedAt: { not: null }, ...(owned ? ownerFilter(ctx, `${owned}:delete`) : {}) }
}

/** @throws conflict when another row has the name by now */
export async function assertNameIsFree(ctx: TenantContext, kind: TrashKind, row: Row): Promise<void> {
  const { unique, table } = KINDS[kind]
  if (!unique) return
  const taken = await table(ctx.db).count({ where: { [unique]: row[unique], subTenantId: row.subTenantId } })
  if (taken > 0) throw conflict('Its name is taken by now. Rename the other one first.')
}
