import { z } from 'zod'
import { mailLanguage, queueEmail } from '@/lib/mail'
import { command } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { visitWords } from './visit-words'

/** The company's own log of a visit. The actor is the visitor, or the job that ends a visit. */
const STEPS = ['visits.begin', 'visits.page', 'visits.end'] as const
export type VisitStep = (typeof STEPS)[number]

const noted = (name: VisitStep) =>
  command({
    name,
    access: 'system',
    input: z.strictObject({ id: z.uuid(), by: z.string(), detail: z.string(), allowsChanges: z.boolean() }),
    handler: async ({ ctx, input }) =>
      ctx.audit({
        resourceId: input.id,
        after: { by: input.by, allowsChanges: input.allowsChanges },
        detail: `${input.by}: ${input.detail}`,
      }),
  })

export const noteVisit = {
  'visits.begin': noted('visits.begin'),
  'visits.page': noted('visits.page'),
  'visits.end': noted('visits.end'),
} as const satisfies Record<VisitStep, unknown>

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
