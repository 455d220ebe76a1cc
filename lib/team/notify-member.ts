import { queueEmail } from '@/lib/mail'
import type { CommandContext } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { type AccountWords, accountWords } from './account-words'

type Recipient = { emailNormalized: string; name: string; locale: string | null }
type Notice = (words: AccountWords) => { title: string; message: string }

/** Tells a member by mail, in its language, that something about its account has changed. */
export function notifyOfAccount(ctx: CommandContext, member: Recipient, notice: Notice): Promise<string> {
  const words = accountWords(member.locale, ctx.tenant.locale)
  return queueEmail(ctx, {
    template: 'notification',
    to: member.emailNormalized,
    locale: member.locale,
    variables: {
      name: member.name,
      ...notice(words),
      actionLabel: words.openAccount,
      link: tenantUrl(ctx.tenant, '/dashboard/settings/security'),
    },
  })
}
