'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { type ChannelKind, type ConnectionView, SANDBOX } from '@/lib/channels/schema'
import type { TemplateCounts } from '@/lib/whatsapp-templates/schema'
import { ConnectionCard } from './connection-card'
import { ConnectionDialog } from './connection-dialog'

type Props = {
  kind: ChannelKind
  connections: readonly ConnectionView[]
  /** How those of the accounts behind the numbers stand. */
  templates?: TemplateCounts
  mayChange: boolean
}

/** The numbers that an account writes from. */
export function ConnectionList({ kind, connections, templates = [], mayChange }: Props) {
  const t = useTranslations('channels')
  const isSandbox = connections.some(({ id }) => id === SANDBOX)
  return (
    <div className="grid gap-stack">
      {isSandbox && <Alert title={t('sandboxTitle')}>{t('sandboxBody')}</Alert>}
      {connections.length === 0 && kind === 'api' && <Alert>{t('api.none')}</Alert>}
      {connections.length === 0 && kind !== 'api' && <Alert tone="warning">{t('none')}</Alert>}
      {connections.some(({ isParents }) => isParents) && <Alert>{t('parents')}</Alert>}
      {connections.map((connection) => (
        <ConnectionCard key={connection.id} connection={connection} templates={templates} mayChange={mayChange} />
      ))}
      {mayChange && (
        <div>
          <ConnectionDialog kind={kind} />
        </div>
      )}
    </div>
  )
}
