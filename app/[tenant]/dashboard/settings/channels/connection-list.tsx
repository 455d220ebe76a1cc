'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { type ChannelKind, type ConnectionView, SANDBOX } from '@/lib/channels/schema'
import { ConnectionCard } from './connection-card'
import { ConnectionDialog } from './connection-dialog'

type Props = { kind: ChannelKind; connections: readonly ConnectionView[]; mayChange: boolean }

/** The numbers that an account writes from. */
export function ConnectionList({ kind, connections, mayChange }: Props) {
  const t = useTranslations('channels')
  const isSandbox = connections.some(({ id }) => id === SANDBOX)
  return (
    <div className="grid gap-stack">
      {isSandbox && <Alert title={t('sandboxTitle')}>{t('sandboxBody')}</Alert>}
      {connections.length === 0 && <Alert tone="warning">{t('none')}</Alert>}
      {connections.some(({ isParents }) => isParents) && <Alert>{t('parents')}</Alert>}
      {connections.map((connection) => (
        <ConnectionCard key={connection.id} connection={connection} mayChange={mayChange} />
      ))}
      {mayChange && (
        <div>
          <ConnectionDialog kind={kind} />
        </div>
      )}
    </div>
  )
}
