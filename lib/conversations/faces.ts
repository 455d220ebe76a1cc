import type { TenantContext } from '@/lib/operations'
import type { Faces } from './message-view'

type Authored = { authorKind: string; authorId: string | null }

const idsOf = (rows: readonly Authored[], kind: string): string[] => [
  ...new Set(rows.filter((row) => row.authorKind === kind).flatMap((row) => row.authorId ?? [])),
]

/** The pictures of the people and agents who wrote these messages: at most two statements, none where nobody has one. */
export async function facesOf(ctx: TenantContext, rows: readonly Authored[]): Promise<Faces> {
  const memberIds = idsOf(rows, 'member')
  const agentIds = idsOf(rows, 'agent')
  const where = (ids: string[]) => ({ id: { in: ids }, avatarFileId: { not: null } })
  const select = { id: true, avatarFileId: true } as const
  const found = await Promise.all([
    memberIds.length ? ctx.db.member.findMany({ where: where(memberIds), select }) : [],
    agentIds.length ? ctx.db.agent.findMany({ where: where(agentIds), select }) : [],
  ])
  return new Map(found.flat().flatMap((row) => (row.avatarFileId ? [[row.id, row.avatarFileId] as const] : [])))
}
