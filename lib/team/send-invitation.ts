import { queueEmail } from '@/lib/mail'
import type { CommandContext } from '@/lib/operations'
import { issueLink } from './links'
import { roleName } from './role-names'

type Invited = { id: string; emailNormalized: string; role: string }

const inviterOf = (ctx: CommandContext): string => (ctx.actor.kind === 'member' ? ctx.actor.label : ctx.tenant.name)

/** A fresh link by mail; older invitations of the member stop working. */
export async function sendInvitation(ctx: CommandContext, member: Invited): Promise<void> {
  const link = await issueLink(ctx, 'invitation', member)
  await queueEmail(ctx, {
    template: 'invitation',
    to: member.emailNormalized,
    variables: {
      inviterName: inviterOf(ctx),
      role: roleName(member.role),
      email: member.emailNormalized,
      link: link.url,
      expires: link.expires,
    },
  })
}
