import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { dateFormat } from '@/lib/kernel/schema'
import { mailLanguage, queueEmail } from '@/lib/mail'
import { command } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { isNoticeKind, lifecycleWords } from './notice-words'

/** The name of its row in the company's log, which also says that an event has been told. */
export const NOTED = 'company.note-status'

const noticeInput = z.strictObject({
  eventId: uuid,
  kind: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.string().nullable(),
  actorLabel: z.string(),
  until: z.date().nullable(),
})

/** Writes a step of the company's life into its own log and mails its administrators. */
export const notifyAdmins = command({
  name: NOTED,
  access: 'system',
  input: noticeInput,
  handler: async ({ ctx, input }) => {
    const { eventId, kind, from, to, reason, until, actorLabel } = input
    ctx.audit({
      resourceId: eventId,
      before: { status: from },
      after: { status: to, reason, until, by: actorLabel },
      detail: kind,
    })
    if (!isNoticeKind(kind)) return { mails: 0 }
    const admins = await ctx.db.member.findMany({
      where: { role: 'tenant_admin', status: 'active', subTenantId: null },
    })
    for (const { emailNormalized, name, locale } of admins) {
      const language = mailLanguage(locale, ctx.tenant.locale)
      const day = dateFormat(language, { dateStyle: 'long', timeZone: ctx.tenant.timeZone })
      const words = lifecycleWords(language)
      await queueEmail(ctx, {
        template: 'notification',
        to: emailNormalized,
        locale,
        variables: {
          name,
          ...words.of(kind, { company: ctx.tenant.name, until: until && day.format(until), reason }),
          actionLabel: words.action,
          link: tenantUrl(ctx.tenant, '/dashboard'),
        },
      })
    }
    return { mails: admins.length }
  },
})
