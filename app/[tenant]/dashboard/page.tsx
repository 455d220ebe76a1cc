import { ArrowRight, Inbox } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { currentMember, memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { SupportStats } from '@/components/analytics/support-stats'
import { GuideCard } from '@/components/onboarding/guide-card'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { Time } from '@/components/ui/time'
import { tenantBrand } from '@/lib/branding'
import { listConnections } from '@/lib/channels'
import { CHANNEL_KINDS } from '@/lib/channels/schema'
import { countConversations, lastByChannel, listConversations } from '@/lib/conversations'
import { listMailboxes } from '@/lib/mailboxes'
import { getOnboarding } from '@/lib/onboarding'
import { can } from '@/lib/operations'
import { readFigures } from '@/lib/support-figures'
import { hasFeature, tenantUrl } from '@/lib/tenancy'
import { ANALYTICS_FEATURES } from '@/lib/tenancy/schema'
import { ChannelCard } from './channel-card'
import { channelRows } from './channel-rows'

export const generateMetadata = titled('shell.nav.home')

export default async function HomePage() {
  const ctx = await memberContext()
  const t = await getTranslations('home')
  const mayRead = can(ctx.actor, 'conversations:read')
  const seesFigures =
    can(ctx.actor, 'analytics:read') && ANALYTICS_FEATURES.some((feature) => hasFeature(ctx.tenant, feature))
  const [member, counts, waiting, guide, figures, connections, mailboxes, lastAt] = await Promise.all([
    currentMember(),
    mayRead ? countConversations(ctx, {}) : null,
    mayRead ? listConversations(ctx, { view: 'waiting', limit: 5 }) : null,
    can(ctx.actor, 'company:write') ? getOnboarding(ctx, {}) : null,
    seesFigures ? readFigures(ctx, { days: '7' }) : null,
    can(ctx.actor, 'campaigns:read')
      ? Promise.all(CHANNEL_KINDS.map(async (kind) => (await listConnections(ctx, { kind })).items))
      : [],
    can(ctx.actor, 'email_identity:read') ? listMailboxes(ctx, {}) : { items: [] },
    mayRead ? lastByChannel(ctx, {}) : {},
  ])
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
      {guide && !guide.isOver && <GuideCard guide={guide} />}
      {counts && (
        <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
          <Stat label={t('counts.waiting')} value={counts.waiting} />
          <Stat label={t('counts.mine')} value={counts.mine} />
          <Stat label={t('counts.unassigned')} value={counts.unassigned} />
          <Stat label={t('counts.all')} value={counts.all} />
        </div>
      )}
      {figures && figures.total.begun + figures.before.begun > 0 && (
        <section className="grid gap-3">
          <h2 className="font-heading font-semibold text-base text-fg">{t('lastDays')}</h2>
          <SupportStats
            total={figures.total}
            before={figures.before}
            isShort
            href="/dashboard/analytics/support?days=7"
          />
        </section>
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
      {(mayRead || connections.length > 0) && (
        <ChannelCard rows={channelRows({ connections: connections.flat(), mailboxes: mailboxes.items, lastAt })} />
      )}
    </Page>
  )
}
