import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { StatusDot } from '@/components/ui/status-dot'
import { Time } from '@/components/ui/time'
import type { ChannelRow } from './channel-rows'

const TONES = { works: 'success', fails: 'danger', unused: 'neutral' } as const

/** How the channels work that customers write over: whether they are connected, when something last came, what is wrong. */
export function ChannelCard({ rows }: { rows: readonly ChannelRow[] }) {
  const t = useTranslations('home.channels')
  const inChannel = useTranslations('inbox.channels')
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardBody>
        <ul className="divide-y divide-line-subtle">
          {rows.map(({ key, channel, name, href, state, words, lastAt }) => (
            <li key={key} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
              <div className="min-w-0">
                <Link href={href} className="touch-target font-medium text-fg text-sm hover:underline">
                  <bdi>{name ?? inChannel(channel)}</bdi>
                </Link>
                <p className="text-muted text-xs">
                  {name !== null && <>{inChannel(channel)} · </>}
                  {lastAt ? (
                    <>
                      {t('last')} <Time value={lastAt} />
                    </>
                  ) : (
                    t('never')
                  )}
                </p>
                {words !== null && <p className="text-danger text-xs">{words}</p>}
              </div>
              <StatusDot tone={TONES[state]}>{t(state)}</StatusDot>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
