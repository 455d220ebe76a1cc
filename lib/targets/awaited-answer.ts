import type { TenantContext } from '@/lib/operations'

/** The message that waits for an answer of a person, and whether it is the first that a person would give. */
export type Awaited = { key: string; kind: 'first' | 'next'; since: Date }

const FIELDS = { id: true, createdAt: true } as const
const OLDEST = { orderBy: { id: 'asc' }, select: FIELDS } as const

/**
 * What somebody in the thread waits for: the customer's first message since anybody has answered, else the moment at which the
 * assistant has called for a person. Null: it is the customer's turn.
 */
export async function awaitedAnswer(
  { db }: TenantContext,
  { id: conversationId, state }: { id: string; state: string },
): Promise<Awaited | null> {
  const said = { conversationId, isNote: false }
  const [last, byPerson] = await Promise.all([
    db.message.findFirst({
      where: { ...said, authorKind: { in: ['agent', 'member'] } },
      orderBy: { id: 'desc' },
      select: FIELDS,
    }),
    db.message.findFirst({ where: { ...said, authorKind: 'member' }, select: { id: true } }),
  ])
  const after = last ? { id: { gt: last.id } } : {}
  const asked =
    (await db.message.findFirst({ where: { ...said, ...after, authorKind: 'contact' }, ...OLDEST })) ??
    (state === 'waiting'
      ? await db.message.findFirst({ where: { ...said, ...after, authorKind: 'system' }, ...OLDEST })
      : null)
  return asked && { key: asked.id, kind: byPerson ? 'next' : 'first', since: asked.createdAt }
}
