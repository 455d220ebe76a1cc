'use client'

import { Download, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '../button'
import type { DateFilterDefinition, FilterDefinition } from './column'
import { ColumnChoice } from './column-choice'
import { DateFilter } from './date-filter'
import { FilterMenu } from './filter-menu'
import { useList } from './list-context'
import { isNarrowed, withoutFilters } from './list-state'
import { SearchBox } from './search-box'

type ToolbarProps = {
  filters: readonly FilterDefinition[]
  dates: readonly DateFilterDefinition[]
  searchPlaceholder: string | undefined
  columns: readonly { id: string; label: string }[]
  exportHref: string | undefined
  tools: ReactNode
}

export function Toolbar({ filters, dates, searchPlaceholder, columns, exportHref, tools }: ToolbarProps) {
  const t = useTranslations('ui.table')
  const { state, show } = useList()
  return (
    <div className="flex flex-wrap items-center gap-2">
      {searchPlaceholder && <SearchBox placeholder={searchPlaceholder} />}
      {filters.map((filter) => (
        <FilterMenu key={filter.name} filter={filter} />
      ))}
      {dates.map((filter) => (
        <DateFilter key={filter.from} filter={filter} />
      ))}
      {isNarrowed(state) && (
        <Button variant="ghost" size="sm" onClick={() => show(withoutFilters(state))}>
          <X aria-hidden />
          {t('clear')}
        </Button>
      )}
      <div className="ms-auto flex items-center gap-2">
        <ColumnChoice columns={columns} />
        {exportHref && (
          <Button asChild size="sm" variant="outline">
            <a href={exportHref} download>
              <Download aria-hidden />
              <span className="max-sm:sr-only">{t('export')}</span>
            </a>
          </Button>
        )}
        {tools}
      </div>
    </div>
  )
}
