import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import { TenantStatusBadge } from './tenant-status'

export type TimelineEvent = {
  id: string
  name: string
  toStatus: string
  reason: string | null
  actorKind: string
  actorLabel: string
  until: Date | null
  createdAt: Date
  notifiedAt: Date | null
}

const NAMES = [
  'publish',
  'start_trial',
  'activate',
  'mark_past_due',
  'suspend',
  'close',
  'restore',
  'erase',
  'extend',
] as const

/** What happened to the company as a whole, newest first. */
export function CompanyTimeline({ events }: { events: readonly TimelineEvent[] }) {
  const t = useTranslations('console.timeline')
  const nameOf = (name: string) => {
    const known = NAMES.find((each) => each === name)
    return known ? t(`events.${known}`) : t('events.reminder')
  }
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardBody>
        {events.length === 0 ? (
          <p className="text-muted text-sm">{t('empty')}</p>
        ) : (
          <ol className="grid gap-4 border-line-subtle border-s ps-4">
            {events.map((event) => (
              <li key={event.id} className="relative grid gap-1 text-sm">
                <span aria-hidden className="absolute -start-[1.3rem] top-1.5 size-2 rounded-full bg-line-strong" />
                <p className="flex flex-wrap items-center gap-2">
                  <span className="font-medium">{nameOf(event.name)}</span>
                  <TenantStatusBadge status={event.toStatus} />
                </p>
                {event.reason && <p className="break-words">{event.reason}</p>}
                <p className="flex flex-wrap gap-x-1.5 text-muted text-xs">
                  <span>{event.actorKind === 'system' ? t('byItself') : event.actorLabel}</span>
                  <span aria-hidden>·</span>
                  <Time value={event.createdAt} format="datetime" />
                  {event.until && (
                    <>
                      <span aria-hidden>·</span>
                      <span>
                        {t('until')} <Time value={event.until} format="datetime" />
                      </span>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ol>
        )}
      </CardBody>
    </Card>
  )
}
