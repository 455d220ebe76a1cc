import { ArrowRight, BookOpen, Bot, Inbox, Palette, Users } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { currentMember, memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { Time } from '@/components/ui/time'
import { tenantBrand } from '@/lib/branding'
import { countConversations, listConversations } from '@/lib/conversations'
import { can, type Permission } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'

const STEPS = [
  { id: 'branding', href: '/dashboard/settings/branding', icon: Palette, permission: 'branding:write' },
  { id: 'knowledge', href: '/dashboard/knowledge', icon: BookOpen, permission: 'knowledge:write' },
  { id: 'agents', href: '/dashboard/agents', icon: Bot, permission: 'agents:write' },
  { id: 'team', href: '/dashboard/settings/team', icon: Users, permission: 'members:write' },
] as const satisfies { id: string; href: string; icon: typeof Bot; permission: Permission }[]

export const generateMetadata = titled('shell.nav.home')

export default async function HomePage() {
  const ctx = await memberContext()
  const t = await getTranslations('home')
  const mayRead = can(ctx.actor, 'conversations:read')
  const [member, counts, waiting] = await Promise.all([
    currentMember(),
    mayRead ? countConversations(ctx, {}) : null,
    mayRead ? listConversations(ctx, { view: 'waiting', limit: 5 }) : null,
  ])
  const steps = STEPS.filter((step) => can(ctx.actor, step.permission))
  return (
    <Page>
      <PageHeader
        title={t('hello', { name: member.name.split(' ')[0] ?? member.name })}
        description={t('description', { company: tenantBrand(ctx.tenant).name })}
        actions={
          <ButtonLink href={tenantUrl(ctx.tenant)} target="_blank">
            {t('openSite')}
          </ButtonLink>
        }
      />
      {counts && (
        <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
          <Stat label={t('counts.waiting')} value={counts.waiting} />
          <Stat label={t('counts.mine')} value={counts.mine} />
          <Stat label={t('counts.unassigned')} value={counts.unassigned} />
          <Stat label={t('counts.all')} value={counts.all} />
        </div>
      )}
      {waiting && waiting.items.length > 0 && (
        <Card>
          <div className="flex items-center justify-between gap-4 border-line-subtle border-b px-5 py-4">
            <h2 className="font-heading font-semibold text-base text-fg">{t('waitingTitle')}</h2>
            <ButtonLink href="/dashboard/inbox?view=waiting" variant="ghost" size="sm">
              {t('allWaiting')} <ArrowRight aria-hidden className="rtl:rotate-180" />
            </ButtonLink>
          </div>
          <ul className="divide-y divide-line-subtle">
            {waiting.items.map((row) => (
              <li key={row.id}>
                <Link
                  href={`/dashboard/inbox/${row.id}`}
                  className="flex items-center gap-4 px-5 py-3.5 hover:bg-sunken"
                >
                  <Inbox aria-hidden className="size-4 shrink-0 text-muted" />
                  <span className="min-w-0 flex-1">
                    <span dir="auto" className="block truncate font-medium text-fg text-sm">
                      {row.contact.name ?? t('visitor')}
                    </span>
                    <span dir="auto" className="block truncate text-muted text-sm">
                      {row.preview}
                    </span>
                  </span>
                  <span className="shrink-0 text-muted text-sm">
                    <Time value={row.lastMessageAt} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {steps.length > 0 && (
        <section aria-labelledby="next">
          <h2 id="next" className="font-heading font-semibold text-base text-fg">
            {t('stepsTitle')}
          </h2>
          <div className="mt-4 grid gap-4 sm:grid-cols-2">
            {steps.map(({ id, href, icon: Icon }) => (
              <Link
                key={href}
                href={href}
                className="flex items-start gap-4 rounded-xl border border-line bg-surface p-5 transition-colors hover:border-line-strong"
              >
                <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-primary-soft text-on-primary-soft">
                  <Icon aria-hidden className="size-4.5" />
                </span>
                <span>
                  <span className="block font-medium text-fg text-sm">{t(`steps.${id}.title`)}</span>
                  <span className="mt-0.5 block text-muted text-sm">{t(`steps.${id}.text`)}</span>
                </span>
              </Link>
            ))}
          </div>
        </section>
      )}
    </Page>
  )
}
