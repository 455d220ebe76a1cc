import { queueEmail } from '@/lib/mail'
import { type CommandContext, isRole } from '@/lib/operations'
import { type AccountWords, accountWords } from './account-words'
import { issueLink } from './links'

type Invited = {
  id: string
  emailNormalized: string
  role: string
  customRole?: { name: string } | null
  locale?: string | null
}

const roleWords = ({ role, customRole }: Invited, words: AccountWords): string =>
  customRole?.name ?? (isRole(role) ? words.roles[role] : role)

const inviterOf = (ctx: CommandContext): string => (ctx.actor.kind === 'member' ? ctx.actor.label : ctx.tenant.name)

/** A fresh link by mail; older invitations of the member stop working. */
export async function sendInvitation(ctx: CommandContext, member: Invited, inviter = inviterOf(ctx)): Promise<void> {
  const locale = member.locale ?? null
  const link = await issueLink(ctx, 'invitation', member)
  await queueEmail(ctx, {
    template: 'invitation',
    to: member.emailNormalized,
    locale,
    variables: {
      inviterName: inviter,
      role: roleWords(member, accountWords(locale, ctx.tenant.locale)),
      email: member.emailNormalized,
      link: link.url,
      expires: link.expires,
    },
  })
}
