import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { queueEmail } from '@/lib/mail'
import { command } from '@/lib/operations'
import { administratorsOf } from '@/lib/team'
import { tenantUrl } from '@/lib/tenancy'
import { domainWords } from './domain-words'

export const DOMAIN_CHANGED = 'domain.changed'

export const domainNews = ['proved', 'lost', 'over', 'claimed', 'back', 'active'] as const
export type DomainNews = (typeof domainNews)[number]

/** News that somebody must act upon. */
const BAD: ReadonlySet<DomainNews> = new Set(['lost', 'over', 'claimed'])

/** The account's own record of what became of a domain; administrators are told by mail of what they must act upon. */
export const noteOutcome = command({
  name: 'domains.note',
  access: 'system',
  input: z.strictObject({
    id: uuid,
    host: z.string(),
    displayHost: z.string(),
    news: z.enum(domainNews),
    servedUntil: z.string().nullable(),
  }),
  handler: async ({ ctx, input }) => {
    ctx.audit({ resourceId: input.id, after: { host: input.host, news: input.news } })
    ctx.emit(DOMAIN_CHANGED, { domainId: input.id })
    if (!BAD.has(input.news)) return
    for (const member of await administratorsOf(ctx)) {
      const words = domainWords(member.locale, ctx.tenant.locale)
      const until = input.servedUntil === null ? '' : words.time(new Date(input.servedUntil), ctx.tenant.timeZone)
      await queueEmail(ctx, {
        template: 'notification',
        to: member.emailNormalized,
        locale: member.locale,
        variables: {
          name: member.name,
          ...words.news[input.news as 'lost' | 'over' | 'claimed'](input.displayHost, until),
          actionLabel: words.openDomains,
          // Their own subdomain: the domain itself may be what no longer works.
          link: tenantUrl({ slug: ctx.tenant.slug, customHost: null }, '/dashboard/settings/domains'),
        },
      })
    }
  },
})
