import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { cn } from '../cn'
import { Link } from '../link'
import { type ListConfig, type ListState, listSearch, withSort } from './list-state'

type HeaderCellProps = {
  id: string
  header: string
  isSortable: boolean
  align: 'start' | 'end'
  isWideOnly: boolean
  width: string | undefined
  state: ListState
  config: ListConfig
  path: string
}

export function HeaderCell({ id, header, isSortable, align, isWideOnly, width, state, config, path }: HeaderCellProps) {
  const direction = state.sort?.column === id ? state.sort.direction : null
  const Icon = direction === 'asc' ? ArrowUp : direction === 'desc' ? ArrowDown : ChevronsUpDown
  return (
    <th
      scope="col"
      style={width ? { width } : undefined}
      aria-sort={direction === null ? undefined : direction === 'asc' ? 'ascending' : 'descending'}
      className={cn(
        'h-9 whitespace-nowrap border-line border-b px-3 font-medium sm:px-4 text-muted text-xs',
        align === 'end' ? 'text-end' : 'text-start',
        isWideOnly && 'max-sm:hidden',
      )}
    >
      {isSortable ? (
        <Link
          href={`${path}${listSearch(withSort(state, id), config)}`}
          replace
          scroll={false}
          className={cn(
            'group/sort touch-target inline-flex items-center align-middle gap-1 rounded-sm hover:text-fg',
            direction && 'text-fg',
            align === 'end' && 'flex-row-reverse',
          )}
        >
          {header}
          <Icon
            aria-hidden
            className={cn(
              'size-3.5',
              !direction &&
                'opacity-0 transition-opacity group-hover/sort:opacity-60 group-focus-visible/sort:opacity-60',
            )}
          />
        </Link>
      ) : (
        header
      )}
    </th>
  )
}
