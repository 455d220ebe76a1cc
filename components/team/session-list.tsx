import { Monitor, Smartphone } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import { deviceOf } from './device'
import { type EndSession, EndSessionButton } from './end-sessions'

type Session = {
  id: string
  createdAt: Date
  lastUsedAt: Date
  ip: string | null
  userAgent: string | null
  isCurrent: boolean
}

async function SessionRow({ session, end }: { session: Session; end: EndSession | undefined }) {
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
      {!session.isCurrent && end && <EndSessionButton sessionId={session.id} end={end} />}
    </li>
  )
}

/** Where somebody is signed in, each with its end for whom that is. */
export function SessionList({ sessions, end }: { sessions: Session[]; end?: EndSession }) {
  return (
    <Card>
      <ul>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} end={end} />
        ))}
      </ul>
    </Card>
  )
}
