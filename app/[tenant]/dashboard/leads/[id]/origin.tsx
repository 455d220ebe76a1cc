import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import { CREDIT_DAYS } from '@/lib/campaigns/schema'
import type { LeadView, Touch } from '@/lib/leads/schema'
import type { OriginLink } from './origin-links'

const PARTS = ['landing', 'referrer', 'utmSource', 'utmMedium', 'utmCampaign', 'utmTerm', 'utmContent'] as const

function TouchList({ touch }: { touch: Touch }) {
  const t = useTranslations('leads.touch')
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
      {PARTS.map((part) => {
        const value = touch[part]
        return value ? (
          <div key={part} className="contents">
            <dt className="text-muted">{t(part)}</dt>
            <dd dir="auto" className="text-fg [overflow-wrap:anywhere]">
              {value}
            </dd>
          </div>
        ) : null
      })}
    </dl>
  )
}

const LINK = 'touch-target font-medium text-link hover:underline'

type OriginProps = { lead: LeadView; links: { source: OriginLink | null; campaign: OriginLink | null } }

/** Whose lead it is, and what brought them here: first, and last. */
export function Origin({ lead: { contact, source, credit, firstTouch, lastTouch, createdAt }, links }: OriginProps) {
  const t = useTranslations('leads')
  const isSame = firstTouch === null || lastTouch === null || firstTouch.at === lastTouch.at
  return (
    <Card>
      <CardHeader title={t('origin')} />
      <CardBody className="grid gap-4">
        <p className="text-sm">
          <Link href={`/dashboard/contacts/${contact.id}`} className={LINK}>
            <bdi>{contact.name ?? contact.email ?? t('contact')}</bdi>
          </Link>
          <span className="block text-muted text-xs">
            {t(`sources.${source.kind}`)} · <Time value={createdAt} format="date" />
          </span>
          {links.source && (
            <Link href={links.source.href} className={LINK}>
              <bdi className="[overflow-wrap:anywhere]">{links.source.name}</bdi>
            </Link>
          )}
        </p>
        {credit && (
          <div className="grid gap-1 text-sm">
            <h3 className="font-medium text-fg">{t('credit.title')}</h3>
            {links.campaign ? (
              <Link href={links.campaign.href} className={LINK}>
                <bdi className="[overflow-wrap:anywhere]">{links.campaign.name}</bdi>
              </Link>
            ) : (
              <p className="text-fg">{t('credit.gone')}</p>
            )}
            <p className="text-muted text-xs">{t(`credit.${credit.touch}`, { days: CREDIT_DAYS })}</p>
          </div>
        )}
        {firstTouch && (
          <div className="grid gap-1">
            {!isSame && <h3 className="font-medium text-fg text-sm">{t('touch.first')}</h3>}
            <TouchList touch={firstTouch} />
          </div>
        )}
        {lastTouch && !isSame && (
          <div className="grid gap-1">
            <h3 className="font-medium text-fg text-sm">{t('touch.last')}</h3>
            <TouchList touch={lastTouch} />
          </div>
        )}
      </CardBody>
    </Card>
  )
}
