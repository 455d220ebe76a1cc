import { type CommandContext, emitInAccount } from '@/lib/operations'

/** Whoever looks at an inbox is told of so many one by one; the rest shows with the next look. */
const MOST_TOLD = 200

const FIELDS = {
  id: true,
  agentId: true,
  assigneeId: true,
  status: true,
  snoozedUntil: true,
  version: true,
} as const

/** The assistants and people of `ids` who do not work in an account. */
async function strangersTo(ctx: CommandContext, to: string | null, ids: { agents: string[]; people: string[] }) {
  const [agents, people] = await Promise.all([
    ctx.db.agent.findMany({
      where: { id: { in: ids.agents }, NOT: { OR: [{ subTenantId: to }, { subTenantId: null, isShared: true }] } },
      select: { id: true },
    }),
    // Staff of the main account works in all of them.
    ctx.db.member.findMany({
      where: { id: { in: ids.people }, NOT: { OR: [{ subTenantId: to }, { subTenantId: null }] } },
      select: { id: true },
    }),
  ])
  return { agents: agents.map(({ id }) => id), people: people.map(({ id }) => id) }
}

/**
 * Gives the conversations of contacts to another account (null: the main one), with all that was written. Who had them and
 * does not work there has them no more; the customer goes on where the chat was begun.
 * @returns their ids
 */
export async function moveConversations(
  ctx: CommandContext,
  contactIds: string[],
  from: string | null,
  to: string | null,
): Promise<string[]> {
  const { db } = ctx
  const rows = await db.conversation.findMany({ where: { contactId: { in: contactIds } }, select: FIELDS })
  const ids = rows.map(({ id }) => id)
  const these = { id: { in: ids } }
  const strangers = await strangersTo(ctx, to, {
    agents: rows.flatMap(({ agentId }) => agentId ?? []),
    people: rows.flatMap(({ assigneeId }) => assigneeId ?? []),
  })
  // The conversations first: what is written meanwhile waits for their locks, and then finds them gone or is found here.
  await db.conversation.updateMany({ where: these, data: { subTenantId: to, version: { increment: 1 } } })
  await db.conversation.updateMany({
    where: { ...these, hostAccountId: null },
    data: { hostAccountId: from ?? ctx.tenantId },
  })
  await db.conversation.updateMany({
    where: { ...these, hostAccountId: to ?? ctx.tenantId },
    data: { hostAccountId: null },
  })
  await db.conversation.updateMany({ where: { ...these, agentId: { in: strangers.agents } }, data: { agentId: null } })
  const theirs = { ...these, assigneeId: { in: strangers.people } }
  await db.conversation.updateMany({
    where: { ...theirs, status: { not: 'closed' } },
    data: { assigneeId: null, state: 'waiting' },
  })
  await db.conversation.updateMany({ where: theirs, data: { assigneeId: null } })
  // Labels are words of an account, and teams are its people.
  await db.conversation.updateMany({ where: these, data: { teamId: null } })
  await db.conversationLabel.deleteMany({ where: { conversationId: { in: ids } } })
  const inThem = { where: { conversationId: { in: ids } }, data: { subTenantId: to } }
  await db.message.updateMany(inThem)
  await db.conversationRead.updateMany(inThem)
  await db.scheduledReply.updateMany({
    where: { ...inThem.where, state: 'planned' },
    data: { state: 'cancelled', reason: 'moved', subTenantId: to },
  })
  await db.scheduledReply.updateMany(inThem)
  await db.survey.updateMany(inThem)
  await db.conversationMerge.updateMany({ where: { targetId: { in: ids } }, data: { subTenantId: to } })
  await db.messageTranslation.updateMany(inThem)
  await db.targetClock.updateMany(inThem)
  await db.conversationFact.updateMany(inThem)

  const told = rows.filter(({ status }) => status !== 'closed').slice(0, MOST_TOLD)
  await emitInAccount(
    ctx,
    from,
    told.map(({ id }) => ({ type: 'conversation.moved', payload: { conversationId: id } })),
  )
  await emitInAccount(ctx, to, [
    ...told.map(({ id, version }) => ({
      type: 'conversation.changed',
      payload: { conversationId: id, version: version + 1 },
    })),
    ...rows.flatMap(({ id, status, snoozedUntil: until }) =>
      status === 'snoozed' && until
        ? [{ type: 'conversation.snooze_due', payload: { conversationId: id, until: until.toISOString() }, at: until }]
        : [],
    ),
  ])
  return ids
}
