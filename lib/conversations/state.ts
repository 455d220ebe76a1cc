import type { ConversationState, ConversationStatus } from './schema'

/** What the rules look at. */
export type ConversationNow = { state: string; status: string; assigneeId: string | null; closedAt: Date | null }

/** The assistant answers: nobody has taken it over, it is not closed, and it is no spam. */
export const isWithAgent = ({ state, status }: Pick<ConversationNow, 'state' | 'status'>): boolean =>
  state === 'bot' && (status === 'open' || status === 'snoozed')

export type ConversationChange = {
  state?: ConversationState
  status?: ConversationStatus
  assigneeId?: string | null
  teamId?: string | null
  snoozedUntil?: Date | null
  closedAt?: Date | null
  handoverReason?: string | null
  lastMessageAt?: Date
}

/** How long after closing a customer who writes again still talks to the same person; over a channel it is a new conversation then. */
export const SAME_MATTER_MS = 24 * 3_600_000

/** Who is asked first: the assistant, or people. */
export type FirstState = 'bot' | 'waiting'

const OPEN = { status: 'open', snoozedUntil: null, closedAt: null } as const satisfies ConversationChange

/**
 * What a customer's message does, or null when it changes nothing: it ends a snooze; it opens a closed conversation, soon
 * after closing with the person who had it, later from the start with the assistant, or where it does not answer with whoever comes.
 */
export function afterContactMessage(
  now: ConversationNow,
  at: Date,
  first: FirstState = 'bot',
): ConversationChange | null {
  if (now.status === 'snoozed') return OPEN
  if (now.status !== 'closed') return null
  const isSameMatter = now.closedAt !== null && at.getTime() - now.closedAt.getTime() < SAME_MATTER_MS
  if (isSameMatter && now.state === 'human' && now.assigneeId) return OPEN
  return { ...OPEN, state: first, assigneeId: null, handoverReason: null }
}

/** A person who replies has taken over; with nobody assigned, it is theirs. */
export function afterReply(now: ConversationNow, memberId: string | null): ConversationChange | null {
  const isSettled = now.state === 'human' && now.status === 'open' && (now.assigneeId !== null || memberId === null)
  return isSettled ? null : { ...OPEN, state: 'human', assigneeId: now.assigneeId ?? memberId }
}

export const taken = (memberId: string): ConversationChange => ({ ...OPEN, state: 'human', assigneeId: memberId })

/** A team is asked: who has it keeps it when they are of the team, else it waits for somebody of it. */
export const givenToTeam = (teamId: string, isHolderInTeam: boolean): ConversationChange => ({
  ...OPEN,
  teamId,
  ...(isHolderInTeam ? {} : { state: 'waiting', assigneeId: null }),
})

/** Nobody has it, but a person is still expected. */
export const unassigned: ConversationChange = { state: 'waiting', assigneeId: null }

export const returnedToAgent: ConversationChange = { ...OPEN, state: 'bot', assigneeId: null, handoverReason: null }

export const handedOver = (reason: string): ConversationChange => ({
  ...OPEN,
  state: 'waiting',
  assigneeId: null,
  handoverReason: reason,
})

export const closed = (at: Date): ConversationChange => ({ status: 'closed', closedAt: at, snoozedUntil: null })

export const reopened: ConversationChange = OPEN

export const asSpam: ConversationChange = { status: 'spam', snoozedUntil: null }

/** As it was before it was marked. */
export const notSpam = ({ closedAt }: ConversationNow): ConversationChange => ({
  status: closedAt === null ? 'open' : 'closed',
})

export const snoozed = (until: Date): ConversationChange => ({ status: 'snoozed', snoozedUntil: until, closedAt: null })

/** A conversation that comes back from snooze stands on top again, as something new to look at. */
export const woken = (at: Date): ConversationChange => ({ ...OPEN, lastMessageAt: at })
