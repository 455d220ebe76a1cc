'use client'

import { useTranslations } from 'next-intl'
import { useOptimistic, useTransition } from 'react'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'
import { SHAREABLE_KINDS, type Shareable } from '@/lib/sub-accounts/schema'
import { setShared } from './actions'

/** What the main account lends to its sub-accounts: they use it and cannot change it. */
export function SharedList({ items, mayChange }: { items: readonly Shareable[]; mayChange: boolean }) {
  const t = useTranslations('subAccounts.shared')
  const [, start] = useTransition()
  const [shown, change] = useOptimistic(items, (before, { id, isShared }: Pick<Shareable, 'id' | 'isShared'>) =>
    before.map((item) => (item.id === id ? { ...item, isShared, accountIds: [] } : item)),
  )
  const set = ({ kind, id }: Shareable, isShared: boolean) =>
    start(async () => {
      change({ id, isShared })
      const result = await setShared({ kind, id, isShared })
      if (!result.ok) toast.error(result.message)
    })
  return (
    <div className="grid gap-5 sm:grid-cols-3">
      {SHAREABLE_KINDS.map((kind) => (
        <section key={kind}>
          <h3 className="mb-1 font-medium text-muted text-xs">{t(`kinds.${kind}`)}</h3>
          <ul>
            {shown
              .filter((item) => item.kind === kind)
              .map((item) => (
                <li key={item.id} className="flex items-center justify-between gap-3 border-line-subtle border-b py-2">
                  <label htmlFor={`shared-${item.id}`} className="min-w-0 truncate text-sm">
                    {item.name}
                    {item.accountIds.length > 0 && (
                      <span className="block text-muted text-xs">{t('some', { count: item.accountIds.length })}</span>
                    )}
                  </label>
                  <Switch
                    id={`shared-${item.id}`}
                    checked={item.isShared || item.accountIds.length > 0}
                    disabled={!mayChange}
                    onCheckedChange={(isOn) => set(item, isOn)}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
