'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DropdownMenuCheckboxItem, DropdownMenuSeparator } from '@/components/ui/dropdown-menu'
import type { MenuProps } from './lazy-menu'
import { MomentMenu } from './moment-menu'

type PlanMenuProps = MenuProps & { onPlan: (at: Date, goesAnyway: boolean) => void }

/** When a reply goes out, and whether also when the customer has written meanwhile. */
export function PlanMenu({ trigger, onPlan }: PlanMenuProps) {
  const t = useTranslations('inbox.planned')
  const [goesAnyway, setGoesAnyway] = useState(false)
  return (
    <MomentMenu trigger={trigger} label={t('label')} submit={t('set')} onPick={(at) => onPlan(at, goesAnyway)}>
      <DropdownMenuCheckboxItem
        checked={goesAnyway}
        onCheckedChange={setGoesAnyway}
        onSelect={(event) => event.preventDefault()}
      >
        {t('goesAnyway')}
      </DropdownMenuCheckboxItem>
      <DropdownMenuSeparator />
    </MomentMenu>
  )
}
