'use client'

import { Columns3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../button'
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../dropdown-menu'
import { useList } from './list-context'
import { shownColumns, withColumns } from './list-state'

/** The first column names the row and always stays. */
export function ColumnChoice({ columns }: { columns: readonly { id: string; label: string }[] }) {
  const t = useTranslations('ui.table')
  const { state, config, show } = useList()
  const shown = shownColumns(state, config)
  const [, ...optional] = columns
  if (optional.length < 2) return null

  const toggle = (id: string, isOn: boolean) => {
    const next = columns.map((column) => column.id).filter((each) => (each === id ? isOn : shown.includes(each)))
    const usual = shownColumns(withColumns(state, null), config)
    show(withColumns(state, next.join() === usual.join() ? null : next))
  }

  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button size="sm">
          <Columns3 aria-hidden />
          <span className="max-sm:sr-only">{t('columns')}</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        {optional.map((column) => (
          <DropdownMenuCheckboxItem
            key={column.id}
            checked={shown.includes(column.id)}
            onCheckedChange={(isOn) => toggle(column.id, isOn === true)}
            onSelect={(event) => event.preventDefault()}
          >
            {column.label}
          </DropdownMenuCheckboxItem>
        ))}
        {state.columns && (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem onSelect={() => show(withColumns(state, null))}>{t('usualColumns')}</DropdownMenuItem>
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
