import { conflict, forbidden, invalid } from '@/lib/kernel'
import {
  accountOfCompany,
  assertMayGrant,
  auditInBoth,
  type CommandContext,
  command,
  emitInAccount,
  grantsOfRole,
  moveStanding,
} from '@/lib/operations'
import { handOver } from './hand-over'
import { revokeSessions } from './revoke-sessions'
import { roleIn } from './role-in-account'
import { moveMemberInput } from './schema'
import { assertAdminRemains, assertSomebodyElse, lockTeam, memberToManage, SEATS } from './team-lock'

export const MEMBER_MOVED = 'member.moved'

async function assertMovable(ctx: CommandContext, memberId: string, from: string | null, to: string | null) {
  const member = await memberToManage(ctx, memberId, from)
  if (member.status === 'invited') throw conflict('This member has not joined yet. Invite them to the other account.')
  if (member.roleId) throw conflict('Give this member a built-in role first: roles of its own stay in an account.')
  const { emailNormalized } = member
  const taken = await ctx.db.member.count({ where: { subTenantId: to, emailNormalized } })
  if (taken > 0) throw conflict('Somebody in the other account has the same e-mail address.')
  return member
}

/**
 * Moves somebody to another account of the company. They are signed out and sign in on its host; what they had goes back to the
 * team that they leave, and their API keys end.
 * @throws conflict, limit_exceeded by the other account's share
 */
export const moveMember = command({
  name: 'members.move',
  access: 'sub_accounts:admin',
  feature: 'sub_accounts',
  spansAccounts: true,
  input: moveMemberInput,
  route: { method: 'POST', path: '/members/{memberId}/move', summary: 'Move a member to another account' },
  handler: async ({ ctx, input: { memberId, fromId, toId } }) => {
    if (ctx.accountId !== null) throw forbidden('Members are moved from the main account.')
    if (fromId === toId) throw invalid('toId', 'Choose another account.')
    const [from, to] = await Promise.all([accountOfCompany(ctx, fromId), accountOfCompany(ctx, toId)])
    assertSomebodyElse(ctx, memberId, 'You cannot move yourself.')
    await lockTeam(ctx)
    const member = await assertMovable(ctx, memberId, from.subTenantId, to.subTenantId)
    const role = roleIn(to.subTenantId, member.role)
    assertMayGrant(ctx.actor, grantsOfRole(role), to.subTenantId)
    if (member.status === 'active') await moveStanding(ctx, SEATS, 1, from, to)
    const handed = await handOver(ctx, memberId, null)
    const { db } = ctx
    const theirs = { where: { memberId }, data: { subTenantId: to.subTenantId } }
    await revokeSessions(ctx, memberId)
    await db.apiKey.updateMany({
      where: { ownerId: memberId, revokedAt: null },
      data: { revokedAt: new Date(), revokedByName: ctx.actor.label },
    })
    await db.memberToken.deleteMany({ where: { memberId } })
    await db.notification.deleteMany({ where: { memberId } })
    await db.pushDevice.deleteMany({ where: { memberId } })
    await db.memberSession.updateMany(theirs)
    await db.notificationPreference.updateMany(theirs)
    await db.member.update({
      where: ctx.key(memberId),
      // The picture is a file of the account that they leave.
      data: { subTenantId: to.subTenantId, role, avatarFileId: null },
    })
    if (member.role === 'tenant_admin') await assertAdminRemains(ctx)
    if (member.status === 'active') {
      await emitInAccount(ctx, to.subTenantId, [{ type: MEMBER_MOVED, payload: { memberId } }])
    }
    const entry = {
      resourceId: memberId,
      before: { email: member.emailNormalized, account: from.name, role: member.role },
      after: { account: to.name, role, handed },
    }
    ctx.audit(entry)
    await auditInBoth(ctx, 'members.move', entry, [from, to])
    return { memberId, role }
  },
})
