'use client'

import { ListFilter } from 'lucide-react'
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
import type { FilterDefinition } from './column'
import { useList } from './list-context'
import { withFilter } from './list-state'

export function FilterMenu({ filter }: { filter: FilterDefinition }) {
  const t = useTranslations('ui.table')
  const { state, show } = useList()
  const chosen = state.filters[filter.name] ?? []
  const names = filter.options.filter((option) => chosen.includes(option.value)).map((option) => option.label)
  const summary = names.length > 2 ? String(names.length) : names.join(', ')

  const toggle = (value: string, isOn: boolean) => {
    const others = filter.isSingle ? [] : chosen.filter((each) => each !== value)
    show(withFilter(state, filter.name, isOn ? [...others, value] : others))
  }

  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button size="sm" className={names.length > 0 ? 'border-primary/50' : 'border-dashed text-muted'}>
          <ListFilter aria-hidden />
          {filter.label}
          {summary && (
            <>
              <span aria-hidden className="h-3.5 w-px bg-line" />
              <span className="max-w-40 truncate text-fg">{summary}</span>
            </>
          )}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        {filter.options.map((option) => (
          <DropdownMenuCheckboxItem
            key={option.value}
            checked={chosen.includes(option.value)}
            onCheckedChange={(isOn) => toggle(option.value, isOn === true)}
            onSelect={(event) => !filter.isSingle && event.preventDefault()}
          >
            {option.label}
          </DropdownMenuCheckboxItem>
        ))}
        {chosen.length > 0 && (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem onSelect={() => show(withFilter(state, filter.name, []))}>{t('clear')}</DropdownMenuItem>
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
