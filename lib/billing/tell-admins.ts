import { queueEmail } from '@/lib/mail'
import type { CommandContext } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { type Told, usageWords } from './usage-words'

const MOST_ADMINS = 50

/** A mail to each of the company's administrators, in the language of each. */
export async function tellAdmins(
  ctx: CommandContext,
  about: string,
  notice: (words: Told) => { title: string; message: string },
): Promise<number> {
  const admins = await ctx.db.member.findMany({
    where: {
      role: 'tenant_admin',
      status: 'active',
      subTenantId: null,
      // Who does not want these by mail sees them in the dashboard.
      notificationPreferences: { none: { kind: 'usage', email: false } },
    },
    take: MOST_ADMINS,
  })
  for (const { emailNormalized, name, locale } of admins) {
    const words = await usageWords(locale, ctx.tenant.locale, about)
    await queueEmail(ctx, {
      template: 'notification',
      to: emailNormalized,
      locale,
      variables: {
        name,
        ...notice(words),
        actionLabel: words.open,
        link: tenantUrl(ctx.tenant, '/dashboard/settings/usage'),
      },
    })
  }
  return admins.length
}
