import { queueEmail } from '@/lib/mail'
import type { CommandContext, Role } from '@/lib/operations'
import { accountWords } from './account-words'
import { issueLink } from './links'

/** `role` is held to its union by a CHECK of the table. */
type Invited = { id: string; emailNormalized: string; role: string; locale?: string | null }

const inviterOf = (ctx: CommandContext): string => (ctx.actor.kind === 'member' ? ctx.actor.label : ctx.tenant.name)

/** A fresh link by mail; older invitations of the member stop working. */
export async function sendInvitation(ctx: CommandContext, member: Invited): Promise<void> {
  const locale = member.locale ?? null
  const link = await issueLink(ctx, 'invitation', member)
  await queueEmail(ctx, {
    template: 'invitation',
    to: member.emailNormalized,
    locale,
    variables: {
      inviterName: inviterOf(ctx),
      role: accountWords(locale, ctx.tenant.locale).roles[member.role as Role],
      email: member.emailNormalized,
      link: link.url,
      expires: link.expires,
    },
  })
}
