import { conflict, notFound } from '@/lib/kernel'
import { assertMayManage, type CommandContext } from '@/lib/operations'
import { grantsOfMember, ROLE_FIELDS } from './role-grants'

export const SEATS = 'users'

/** Lets one change of roles or seats after the other pass: two admins could otherwise each remove the other. */
export async function lockTeam(ctx: CommandContext): Promise<void> {
  await ctx.db.usageCounter.createMany({ data: [{ resource: SEATS, period: 'standing' }], skipDuplicates: true })
  await ctx.db.usageCounter.updateMany({
    where: { resource: SEATS, period: 'standing' },
    data: { used: { increment: 0 } },
  })
}

/** To be asked after the change, under `lockTeam`. @throws conflict */
export async function assertAdminRemains(ctx: CommandContext): Promise<void> {
  const admins = await ctx.db.member.count({ where: { role: 'tenant_admin', status: 'active' } })
  if (admins === 0) throw conflict('The team needs at least one active administrator.')
}

/**
 * @param account the sub-account (null: the main one) of whose people it must be; left out, of those that the context sees
 * @throws not_found
 */
export async function memberOf(ctx: CommandContext, memberId: string, account?: string | null) {
  const member = await ctx.db.member.findFirst({
    where: { id: memberId, ...(account === undefined ? {} : { subTenantId: account }) },
    include: { customRole: ROLE_FIELDS.customRole },
  })
  if (!member) throw notFound('Member')
  return member
}

/** The same, for a change that takes something from the member. @throws forbidden for one with more rights than oneself */
export async function memberToManage(ctx: CommandContext, memberId: string, account?: string | null) {
  const member = await memberOf(ctx, memberId, account)
  assertMayManage(ctx.actor, grantsOfMember(member), member.subTenantId)
  return member
}

/** Changes that one cannot make to oneself. @throws conflict */
export function assertSomebodyElse(ctx: CommandContext, memberId: string, message: string): void {
  if (ctx.actor.kind === 'member' && ctx.actor.id === memberId) throw conflict(message)
}
