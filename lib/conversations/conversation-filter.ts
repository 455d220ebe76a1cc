import { containing, type Prisma } from '@/lib/db'
import { ownerFilter, type TenantContext } from '@/lib/operations'
import { type ConversationChannel, type DueFilter, type InboxView, PRIORITIES, type Priority, SOON_MS } from './schema'

export type ConversationFilter = {
  view: InboxView
  status: string
  channel?: ConversationChannel | undefined
  due?: DueFilter | undefined
  labels?: string[] | undefined
  priority?: Priority | undefined
  teamId?: string | undefined
  search?: string | undefined
}

const MOST_HITS = 200

const viewOf = (ctx: TenantContext, view: InboxView): Prisma.ConversationWhereInput => {
  switch (view) {
    case 'all':
      return {}
    case 'waiting':
      return { state: 'waiting' }
    case 'mine':
      return { assigneeId: ctx.actor.kind === 'member' ? ctx.actor.id : null, state: 'human' }
    case 'unassigned':
      return { assigneeId: null }
    default: {
      const unhandled: never = view
      throw new Error(`unhandled view ${String(unhandled)}`)
    }
  }
}

async function searchFilter(ctx: TenantContext, words: string): Promise<Prisma.ConversationWhereInput> {
  const contains = containing(words)
  const [hits, contacts] = await Promise.all([
    ctx.db.$search.conversations(words, MOST_HITS),
    ctx.db.contact.findMany({
      where: { OR: [{ name: contains }, { emailNormalized: contains }] },
      orderBy: { lastSeenAt: 'desc' },
      take: MOST_HITS,
      select: { id: true },
    }),
  ])
  return {
    OR: [
      { id: { in: hits.map((hit) => hit.conversationId) } },
      { contactId: { in: contacts.map((contact) => contact.id) } },
    ],
  }
}

function dueWhere(due: DueFilter | undefined): Prisma.ConversationWhereInput {
  if (due === undefined) return {}
  const now = new Date()
  return { dueAt: due === 'missed' ? { lte: now } : { gt: now, lte: new Date(now.getTime() + SOON_MS) } }
}

/** What a filter of the list means in rows. A member who may see only their own conversations sees only those. */
export async function conversationWhere(
  ctx: TenantContext,
  filter: ConversationFilter,
): Promise<{ AND: Prisma.ConversationWhereInput[] }> {
  const conditions = [
    viewOf(ctx, filter.view),
    filter.status === 'any' ? {} : { status: filter.status },
    filter.channel ? { channel: filter.channel } : {},
    dueWhere(filter.due),
    ...(filter.labels ?? []).map((labelId) => ({ labels: { some: { labelId } } })),
    filter.priority ? { priority: PRIORITIES.indexOf(filter.priority) } : {},
    filter.teamId ? { teamId: filter.teamId } : {},
    ownerFilter(ctx, 'conversations:read'),
    filter.search ? await searchFilter(ctx, filter.search) : {},
  ]
  return { AND: conditions.filter((condition) => Object.keys(condition).length > 0) }
}

/**
 * The same for the rows of a label: its index has the status too, and where nothing else is asked the conversations are not read.
 * Their rules of access are the labels' own; joined all the same they would be taken for rare, and all of a large label sorted.
 */
export async function labelWhere(
  ctx: TenantContext,
  { labelId, ...filter }: ConversationFilter & { labelId: string },
): Promise<Prisma.ConversationLabelWhereInput> {
  const { status } = filter
  const conversation = await conversationWhere(ctx, { ...filter, status: 'any' })
  return {
    labelId,
    ...(status === 'any' ? {} : { status }),
    ...(conversation.AND.length > 0 ? { conversation } : {}),
  }
}
