import { weeklyHours } from '@/lib/business-hours/schema'
import type { TenantContext } from '@/lib/operations'
import type { Targets } from './schema'

/** When somebody is there for a conversation. */
export type WorkTime = Pick<Targets, 'hours' | 'holidays'>

/** The hours of the team that was asked; the account's where it has none of its own. */
export async function workTimeOf({ db }: TenantContext, settings: Targets, teamId: string | null): Promise<WorkTime> {
  const team = teamId && (await db.team.findFirst({ where: { id: teamId }, select: { hours: true, holidays: true } }))
  if (!team || team.hours === null) return settings
  return { hours: weeklyHours.parse(team.hours), holidays: team.holidays }
}
