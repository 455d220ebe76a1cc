'use client'

import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { NativeSelect } from '@/components/ui/native-select'
import { ALL_ACCOUNTS } from '@/lib/operations/schema'
import type { AccountChoices } from '@/lib/sub-accounts/schema'

type AccountSelectProps = AccountChoices & {
  choose: (account: string, path: string) => Promise<void>
  /** The page to stay on. */
  path: string
}

/** The choice of the switcher, on a page that shows what several accounts have: the same for all of the dashboard. */
export function AccountSelect({ main, accounts, currentId, choose, path }: AccountSelectProps) {
  const t = useTranslations('shell.accounts')
  const [isMoving, move] = useTransition()
  return (
    <div className="w-full sm:w-64">
      <NativeSelect
        aria-label={t('choose')}
        value={currentId ?? ALL_ACCOUNTS}
        disabled={isMoving}
        onChange={(event) => move(() => choose(event.target.value, path))}
      >
        <option value={ALL_ACCOUNTS}>{t('all')}</option>
        <option value={main.id}>{t('named', { name: main.name })}</option>
        {accounts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </div>
  )
}
