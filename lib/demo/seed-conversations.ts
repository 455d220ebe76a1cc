import { newId } from '@/lib/kernel'
import { countStanding, type TenantContext, takeQuota } from '@/lib/operations'
import type { DemoConversation, DemoTurn } from './company'

type Cast = { agent: { id: string; name: string }; member: { id: string; name: string } }

const KINDS = { a: 'agent', m: 'member', n: 'member', c: 'contact' } as const
const SECONDS_BETWEEN = 95

function authorOf([kind]: DemoTurn, contact: { id: string; name: string }, cast: Cast) {
  if (kind === 'c') return contact
  return kind === 'a' ? cast.agent : cast.member
}

/** Writes past conversations as rows, because the verbs only know the present. @returns the conversation's id */
export async function seedConversation(ctx: TenantContext, demo: DemoConversation, cast: Cast): Promise<string> {
  const startedAt = Date.now() - demo.hoursAgo * 3_600_000
  const at = (index: number) => new Date(Math.min(startedAt + index * SECONDS_BETWEEN * 1000, Date.now() - 1_000))
  const contact = { id: newId(startedAt), name: demo.customer }
  const conversationId = newId(startedAt)
  const messages = demo.turns.map((turn, index) => {
    const author = authorOf(turn, contact, cast)
    return {
      id: newId(at(index).getTime()),
      conversationId,
      authorKind: KINDS[turn[0]],
      authorId: author.id,
      authorName: author.name,
      isNote: turn[0] === 'n',
      body: turn[1],
      createdAt: at(index),
    }
  })
  const last = messages.filter((message) => !message.isNote).at(-1)
  const email = `${demo.customer.split(' ')[0]?.toLowerCase()}.demo@example.com`
  await ctx.db.$transaction(async (db) => {
    await db.contact.create({
      data: {
        id: contact.id,
        name: contact.name,
        emailNormalized: email,
        firstSeenAt: at(0),
        lastSeenAt: at(messages.length),
        createdAt: at(0),
      },
    })
    await countStanding({ ...ctx, db }, 'contacts')
    await db.conversation.create({
      data: {
        id: conversationId,
        contactId: contact.id,
        agentId: cast.agent.id,
        assigneeId: demo.state === 'human' ? cast.member.id : null,
        channel: 'web_chat',
        state: demo.state,
        status: demo.status ?? 'open',
        handoverReason: demo.state === 'bot' ? null : 'asked_for_person',
        lastMessageId: last?.id ?? null,
        lastMessageAt: last?.createdAt ?? at(0),
        lastMessagePreview: last?.body.slice(0, 140) ?? '',
        lastMessageBy: last?.authorKind ?? 'contact',
        closedAt: demo.status === 'closed' ? at(messages.length) : null,
        createdAt: at(0),
      },
    })
    await db.message.createMany({ data: messages })
    // What was said on the company's side counts as what is said today does.
    const said = messages.filter(({ authorKind, isNote }) => authorKind !== 'contact' && !isNote)
    await takeQuota({ ...ctx, db }, 'messages', said.length)
  })
  return conversationId
}
