import type { CommandContext, TenantContext } from '@/lib/operations'
import { grantsOfMember, ROLE_FIELDS } from '@/lib/team'

/** Who has done nothing for so long is not there, whatever their switch says. */
const ONLINE_MS = 30 * 60_000

export const isOnline = (lastSeenAt: Date | null, at = Date.now()): boolean =>
  lastSeenAt !== null && at - lastSeenAt.getTime() < ONLINE_MS

/** How many open conversations each of these members has. */
export async function openOf(ctx: TenantContext, memberIds: string[]): Promise<Map<string, number>> {
  const groups = await ctx.db.conversation.groupBy({
    by: ['assigneeId'],
    where: { assigneeId: { in: memberIds }, status: 'open', state: 'human' },
    _count: { _all: true },
  })
  return new Map(groups.flatMap(({ assigneeId, _count }) => (assigneeId ? [[assigneeId, _count._all] as const] : [])))
}

export type Candidate = { id: string; name: string; open: number }

/**
 * Who can be given a conversation of an account now, by id: active, there, not away, able to answer, with all skills that are
 * asked, and with room for one more.
 */
export async function whoIsThere(
  ctx: CommandContext,
  { subTenantId, teamId, skills }: { subTenantId: string | null; teamId: string | null; skills: readonly string[] },
): Promise<Candidate[]> {
  const members = await ctx.db.member.findMany({
    where: {
      status: 'active',
      isAway: false,
      // Staff of the main account works in all of them.
      OR: [{ subTenantId }, { subTenantId: null }],
      lastSeenAt: { gt: new Date(Date.now() - ONLINE_MS) },
      ...(teamId ? { teams: { some: { teamId } } } : {}),
    },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, skills: true, openLimit: true, ...ROLE_FIELDS },
  })
  const able = members.filter(
    (member) =>
      grantsOfMember(member)['conversations:write'] !== undefined &&
      skills.every((skill) => member.skills.includes(skill)),
  )
  const open = await openOf(
    ctx,
    able.map(({ id }) => id),
  )
  return able.flatMap(({ id, name, openLimit }) => {
    const theirs = open.get(id) ?? 0
    return openLimit === null || theirs < openLimit ? [{ id, name, open: theirs }] : []
  })
}

/** Of those who are there: each in turn, or who has fewest; of several, who comes after the last one. */
export function chosenOf(
  candidates: readonly Candidate[],
  way: 'round_robin' | 'least_busy',
  lastMemberId: string | null,
): Candidate | null {
  const fewest = Math.min(...candidates.map(({ open }) => open))
  const fit = way === 'round_robin' ? candidates : candidates.filter(({ open }) => open === fewest)
  return fit.find(({ id }) => lastMemberId === null || id > lastMemberId) ?? fit[0] ?? null
}
