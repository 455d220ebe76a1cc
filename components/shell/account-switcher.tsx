'use client'

import { Building2, ChevronsUpDown, Layers } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { cn } from '@/components/ui/cn'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { ALL_ACCOUNTS } from '@/lib/operations/schema'
import type { AccountChoices } from '@/lib/sub-accounts/schema'

type AccountSwitcherProps = AccountChoices & { choose: (account: string) => Promise<void> }

/** Where staff of a company with sub-accounts work: the main account, one of the others, or all at a glance. */
export function AccountSwitcher({ main, accounts, currentId, choose }: AccountSwitcherProps) {
  const t = useTranslations('shell.accounts')
  const [isMoving, move] = useTransition()
  const current = currentId ?? ALL_ACCOUNTS
  const name = currentId === null ? t('all') : ([main, ...accounts].find(({ id }) => id === currentId) ?? main).name
  const Icon = currentId === null ? Layers : Building2
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={t('label', { name })}
        className={cn(
          'flex h-9 w-full items-center gap-2.5 rounded-md border border-line bg-page px-2 text-fg text-sm hover:border-line-strong pointer-coarse:h-11',
          isMoving && 'opacity-60',
        )}
      >
        <Icon aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="min-w-0 flex-1 truncate text-start">{name}</span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-subtle" />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="w-60">
        <DropdownMenuRadioGroup value={current} onValueChange={(id) => move(() => choose(id))}>
          <DropdownMenuRadioItem value={main.id}>
            <span className="truncate">{main.name}</span>
            <span className="ms-auto whitespace-nowrap ps-2 text-subtle text-xs">{t('main')}</span>
          </DropdownMenuRadioItem>
          {accounts.map(({ id, name: label }) => (
            <DropdownMenuRadioItem key={id} value={id}>
              <span className="truncate">{label}</span>
            </DropdownMenuRadioItem>
          ))}
          <DropdownMenuSeparator />
          <DropdownMenuRadioItem value={ALL_ACCOUNTS}>{t('all')}</DropdownMenuRadioItem>
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
