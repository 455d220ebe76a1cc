import { literally } from '@/lib/db'
import { isOwnOnly, ownerOf, type TenantContext } from '@/lib/operations'
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

const MOST_WORDS = 8
/** Matches nobody. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

function viewOf({ actor }: TenantContext, view: InboxView): object {
  switch (view) {
    case 'all':
      return {}
    case 'waiting':
      return { state: 'waiting' }
    case 'mine':
      return { assignee: actor.kind === 'member' ? actor.id : NOBODY, state: 'human' }
    case 'unassigned':
      return { unassigned: true }
    default: {
      const unhandled: never = view
      throw new Error(`unhandled view ${String(unhandled)}`)
    }
  }
}

function dueOf(due: DueFilter): object {
  const now = Date.now()
  return due === 'missed' ? { dueUntil: new Date(now) } : { dueAfter: new Date(now), dueUntil: new Date(now + SOON_MS) }
}

/** What was said, and names and addresses of contacts. */
const searchOf = (search: string): object => ({
  words: search,
  names: search.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS).map(literally),
})

/** What a filter asks of `search_inbox`. A member who may see only their own conversations sees only those. */
export function wantedOf(ctx: TenantContext, filter: ConversationFilter): object {
  const { view, status, channel, due, labels, priority, teamId, search } = filter
  return {
    ...viewOf(ctx, view),
    ...(status === 'any' ? {} : { status }),
    ...(channel ? { channel } : {}),
    ...(due ? dueOf(due) : {}),
    ...(labels?.length ? { labels } : {}),
    ...(priority ? { priority: PRIORITIES.indexOf(priority) } : {}),
    ...(teamId ? { team: teamId } : {}),
    ...(search ? searchOf(search) : {}),
    ...(isOwnOnly(ctx, 'conversations:read') ? { own: ownerOf(ctx) ?? NOBODY } : {}),
  }
}
