import { z } from 'zod'
import { mailLanguage, queueEmail } from '@/lib/mail'
import { command } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { visitWords } from './visit-words'

/** Administrators hear of a visit that their setting would have shut out. */
export const tellOfVisit = command({
  name: 'visits.tell',
  access: 'system',
  input: z.strictObject({ by: z.string(), reason: z.string() }),
  handler: async ({ ctx, input }) => {
    const admins = await ctx.db.member.findMany({
      where: { role: 'tenant_admin', status: 'active', subTenantId: null },
    })
    for (const { emailNormalized: to, name, locale } of admins) {
      const words = visitWords(mailLanguage(locale, ctx.tenant.locale))
      await queueEmail(ctx, {
        template: 'notification',
        to,
        locale,
        variables: {
          name,
          title: words.title,
          message: words.message(input.by, input.reason),
          actionLabel: words.action,
          link: tenantUrl(ctx.tenant, '/dashboard/settings/audit-log'),
        },
      })
    }
  },
})
