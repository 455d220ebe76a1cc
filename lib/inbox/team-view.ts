import { type WeeklyHours, weeklyHours } from '@/lib/business-hours/schema'
import { Prisma } from '@/lib/db'
import { conflict, notFound } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { TeamView } from './schema'

const PERSON = { select: { id: true, name: true, avatarFileId: true, status: true } } as const
export const TEAM_FIELDS = {
  id: true,
  name: true,
  description: true,
  icon: true,
  hours: true,
  holidays: true,
  awayText: true,
  subTenantId: true,
  members: { select: { member: PERSON } },
} as const

type Person = { id: string; name: string; avatarFileId: string | null; status: string }
type Row = Omit<TeamView, 'members' | 'hours'> & { hours: unknown; members: { member: Person }[] }

/** The column is written from checked input alone. */
const storedHours = (value: unknown): WeeklyHours | null => (value === null ? null : weeklyHours.parse(value))

export const teamView = ({ id, name, description, icon, hours, holidays, awayText, members }: Row): TeamView => ({
  id,
  name,
  description,
  icon,
  hours: storedHours(hours),
  holidays,
  awayText,
  members: members
    .filter(({ member }) => member.status === 'active')
    .map(({ member }) => ({
      id: member.id,
      name: member.name,
      avatarUrl: member.avatarFileId ? `/files/${member.avatarFileId}` : null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name)),
})

/** Columns of `team`. */
export const teamColumns = <Data extends { hours: WeeklyHours | null }>(data: Data) => ({
  ...data,
  hours: data.hours ?? Prisma.DbNull,
})

export const teamNameTaken = () => conflict('There is a team with this name already.')

/** @throws not_found for somebody who does not work here */
export async function keepMembers(
  ctx: CommandContext,
  { id: teamId, subTenantId }: { id: string; subTenantId: string | null },
  memberIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(memberIds)]
  const known = await ctx.db.member.count({
    where: { id: { in: ids }, status: 'active', OR: [{ subTenantId }, { subTenantId: null }] },
  })
  if (known < ids.length) throw notFound('Member')
  await ctx.db.teamMember.deleteMany({ where: { teamId, memberId: { notIn: ids } } })
  await ctx.db.teamMember.createMany({
    data: ids.map((memberId) => ({ teamId, memberId, subTenantId })),
    skipDuplicates: true,
  })
}

/** @throws not_found */
export async function readTeam(ctx: CommandContext, teamId: string) {
  const row = await ctx.db.team.findFirst({ where: { id: teamId }, select: TEAM_FIELDS })
  if (!row) throw notFound('Team')
  return row
}
