import { KeySquare } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { type Column, DataTable, type ListState } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Time } from '@/components/ui/time'
import type { KeyState, KeyView } from '@/lib/api-keys'
import { KEY_STATES } from '@/lib/api-keys/schema'
import { KeyMenu } from './key-menu'
import { LIST } from './list-config'

const TONES = { active: 'success', replaced: 'warning', expired: 'neutral', revoked: 'neutral' } as const

const isWorking = (state: KeyState): boolean => state === 'active' || state === 'replaced'

type KeyTableProps = {
  state: ListState
  keys: (KeyView & { accountName: string | null })[]
  nextCursor: string | null
  canWrite: boolean
  canRevoke: boolean
  create: ReactNode
}

export async function KeyTable({ state, keys, nextCursor, canWrite, canRevoke, create }: KeyTableProps) {
  const t = await getTranslations('apiKeys')
  const columns: Column<KeyTableProps['keys'][number]>[] = [
    {
      id: 'name',
      header: t('name'),
      cell: (key) => (
        <span className="block w-[calc(100vw-8.5rem)] min-w-0 sm:w-auto">
          <span className="flex items-center gap-2">
            <span dir="auto" className="truncate font-medium text-fg">
              {key.name}
            </span>
            {key.accountName && <Badge tone="outline">{key.accountName}</Badge>}
          </span>
          <span className="flex items-center gap-2 text-muted text-xs">
            <code dir="ltr" className="truncate">
              {key.start.slice(0, 4)}…{key.start.slice(-4)}…
            </code>
            <span className="truncate">{t('scopeCount', { count: key.scopes.length })}</span>
          </span>
          <span className="mt-1 flex items-center gap-2 sm:hidden">
            <Badge tone={TONES[key.state]}>{t(`states.${key.state}`)}</Badge>
          </span>
        </span>
      ),
    },
    {
      id: 'owner',
      header: t('owner'),
      isWideOnly: true,
      cell: (key) => (
        <span dir="auto" className="text-muted">
          {key.ownerName}
        </span>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      isWideOnly: true,
      cell: (key) => <Badge tone={TONES[key.state]}>{t(`states.${key.state}`)}</Badge>,
    },
    {
      id: 'lastUsedAt',
      header: t('lastUsed'),
      isWideOnly: true,
      cell: (key) =>
        key.lastUsedAt ? (
          <Time value={key.lastUsedAt} className="text-muted" />
        ) : (
          <span className="text-subtle">{t('neverUsed')}</span>
        ),
    },
    {
      id: 'expiresAt',
      header: t('expires'),
      isWideOnly: true,
      cell: (key) =>
        key.expiresAt ? (
          <Time value={key.expiresAt} format="datetime" className="text-muted" />
        ) : (
          <span className="text-subtle">{t('neverExpires')}</span>
        ),
    },
    {
      id: 'actions',
      header: t('actionsColumn'),
      align: 'end',
      width: '5rem',
      cell: (key) =>
        isWorking(key.state) && (
          <KeyMenu
            keyId={key.id}
            name={key.name}
            canRotate={canWrite && key.state === 'active'}
            canRevoke={canRevoke}
          />
        ),
    },
  ]
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={keys}
      rowId={(key) => key.id}
      state={state}
      config={LIST}
      path="/dashboard/settings/api-keys"
      nextCursor={nextCursor}
      filters={[
        {
          name: 'state',
          label: t('state'),
          isSingle: true,
          options: KEY_STATES.map((value) => ({ value, label: t(`filters.${value}`) })),
        },
      ]}
      empty={<EmptyState icon={<KeySquare />} title={t('emptyTitle')} description={t('emptyHint')} action={create} />}
    />
  )
}
