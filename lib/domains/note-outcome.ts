import { z } from 'zod'
import { newId, uuid } from '@/lib/kernel'
import { queueEmail } from '@/lib/mail'
import { notifyMembers } from '@/lib/notifications'
import { command } from '@/lib/operations'
import { administratorsOf } from '@/lib/team'
import { tenantUrl } from '@/lib/tenancy'
import { domainWords } from './domain-words'

export const DOMAIN_CHANGED = 'domain.changed'

export const domainNews = ['proved', 'lost', 'over', 'claimed', 'back', 'active'] as const
export type DomainNews = (typeof domainNews)[number]

/** News that somebody must act upon. */
const BAD: ReadonlySet<DomainNews> = new Set(['lost', 'over', 'claimed'])

const VERIFIED = {
  en: (host: string) => `${host} leads to your pages`,
  de: (host: string) => `${host} führt zu Ihren Seiten`,
  ar: (host: string) => `يؤدي ${host} إلى صفحاتك`,
}

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
    const key = `domain:${input.id}:${input.news}:${newId()}`
    const to = { permission: 'domains:write' } as const
    const notice = { kind: 'domain', key, to, link: '/dashboard/settings/domains' } as const
    if (!BAD.has(input.news)) {
      if (input.news === 'proved' || input.news === 'back') {
        await notifyMembers(ctx, { ...notice, words: (language) => ({ title: VERIFIED[language](input.displayHost) }) })
      }
      return
    }
    const bad = input.news as 'lost' | 'over' | 'claimed'
    await notifyMembers(ctx, {
      ...notice,
      isMailedElsewhere: true,
      words: (language) => {
        const words = domainWords(language, language)
        const until = input.servedUntil === null ? '' : words.time(new Date(input.servedUntil), ctx.tenant.timeZone)
        const { title, message } = words.news[bad](input.displayHost, until)
        return { title, body: message }
      },
    })
    for (const member of await administratorsOf(ctx, 'domain')) {
      const words = domainWords(member.locale, ctx.tenant.locale)
      const until = input.servedUntil === null ? '' : words.time(new Date(input.servedUntil), ctx.tenant.timeZone)
      await queueEmail(ctx, {
        template: 'notification',
        to: member.emailNormalized,
        locale: member.locale,
        variables: {
          name: member.name,
          ...words.news[bad](input.displayHost, until),
          actionLabel: words.openDomains,
          // Their own subdomain: the domain itself may be what no longer works.
          link: tenantUrl({ slug: ctx.tenant.slug, customHost: null }, '/dashboard/settings/domains'),
        },
      })
    }
  },
})
