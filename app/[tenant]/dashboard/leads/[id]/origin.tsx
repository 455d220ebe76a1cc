import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { LeadView, Touch } from '@/lib/leads/schema'

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

/** Whose lead it is, and what brought them here: first, and last. */
export function Origin({ lead: { contact, source, firstTouch, lastTouch, createdAt } }: { lead: LeadView }) {
  const t = useTranslations('leads')
  const isSame = firstTouch === null || lastTouch === null || firstTouch.at === lastTouch.at
  return (
    <Card>
      <CardHeader title={t('origin')} />
      <CardBody className="grid gap-4">
        <p className="text-sm">
          <Link
            href={`/dashboard/contacts/${contact.id}`}
            className="touch-target font-medium text-link hover:underline"
          >
            <bdi>{contact.name ?? contact.email ?? t('contact')}</bdi>
          </Link>
          <span className="block text-muted text-xs">
            {t(`sources.${source.kind}`)} · <Time value={createdAt} format="date" />
          </span>
        </p>
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
