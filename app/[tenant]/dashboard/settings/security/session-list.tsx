import { Monitor, Smartphone } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import type { listSessions } from '@/lib/team'
import { deviceOf } from './device'
import { EndSessionButton } from './end-sessions'

type Session = Awaited<ReturnType<typeof listSessions>>[number]

async function SessionRow({ session }: { session: Session }) {
  const t = await getTranslations('account.security')
  const device = deviceOf(session.userAgent)
  const Icon = device?.isPhone ? Smartphone : Monitor
  return (
    <li className="flex items-center gap-4 border-line-subtle border-b px-5 py-4 last:border-b-0">
      <Icon aria-hidden className="size-5 shrink-0 text-subtle" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium text-fg text-sm">
          {device ? t('deviceOn', { browser: device.browser, system: device.system }) : t('unknownDevice')}
          {session.isCurrent && <Badge tone="success">{t('thisSession')}</Badge>}
        </p>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-muted text-sm">
          {session.ip && (
            <span dir="ltr" className="font-mono text-xs leading-5">
              {session.ip}
            </span>
          )}
          <span>
            {t('lastUsed')} <Time value={session.lastUsedAt} />
          </span>
          <span>
            {t('started')} <Time value={session.createdAt} format="date" />
          </span>
        </p>
      </div>
      {!session.isCurrent && <EndSessionButton sessionId={session.id} />}
    </li>
  )
}

export function SessionList({ sessions }: { sessions: Session[] }) {
  return (
    <Card>
      <ul>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </Card>
  )
}
