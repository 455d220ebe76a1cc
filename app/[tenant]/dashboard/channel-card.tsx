import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { StatusDot } from '@/components/ui/status-dot'
import type { ConnectionView } from '@/lib/channels/schema'

const toneOf = ({ failure, workedAt, heardAt }: ConnectionView) =>
  failure ? 'danger' : workedAt || heardAt ? 'success' : 'neutral'

/** How the numbers work that customers write to. */
export function ChannelCard({ connections }: { connections: readonly ConnectionView[] }) {
  const t = useTranslations('home.channels')
  if (connections.length === 0) return null
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardBody>
        <ul className="divide-y divide-line-subtle">
          {connections.map((connection) => (
            <li key={connection.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
              <Link
                href={`/dashboard/settings/channels/${connection.kind}`}
                className="touch-target min-w-0 font-medium text-fg text-sm hover:underline"
              >
                <bdi>{connection.name}</bdi>
              </Link>
              <StatusDot tone={toneOf(connection)}>{t(toneOf(connection))}</StatusDot>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
