import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { accountOf, roleToGive } from './chosen-role'
import { memberColumns, memberView } from './member-view'
import { inviteInput } from './schema'
import { sendInvitation } from './send-invitation'
import { SEATS } from './team-lock'

/** Takes a seat and sends the invitation. @throws conflict for an address that is in the team already */
export const inviteMember = command({
  name: 'members.invite',
  access: 'members:write',
  input: inviteInput,
  limit: { resource: SEATS },
  route: { method: 'POST', path: '/members', summary: 'Invite a member', successStatus: 201 },
  handler: async ({ ctx, input }) => {
    const role = await roleToGive(ctx, input.role, accountOf(ctx))
    const known = await ctx.db.member.count({ where: { emailNormalized: input.email } })
    if (known) throw conflict('This address belongs to a member of the team already.')
    const member = await ctx.db.member.create({
      data: {
        emailNormalized: input.email,
        name: input.name ?? input.email.split('@')[0] ?? input.email,
        role: role.role,
        roleId: role.roleId,
        status: 'invited',
      },
      select: memberColumns,
    })
    await sendInvitation(ctx, member)
    ctx.emit('member.invited', { memberId: member.id })
    ctx.audit({ resourceId: member.id, after: { email: input.email, role: role.name ?? input.role } })
    return memberView(member)
  },
})
