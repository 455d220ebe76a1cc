import { ListX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Alert } from '../alert'
import { ButtonLink } from '../button-link'
import { cn } from '../cn'
import { EmptyState } from '../empty-state'
import { Link } from '../link'
import { type BulkAction, BulkBar } from './bulk-bar'
import type { Column, DateFilterDefinition, FilterDefinition } from './column'
import { HeaderCell } from './header-cell'
import { ListProvider } from './list-context'
import {
  isNarrowed,
  type ListConfig,
  type ListState,
  listSearch,
  plainConfig,
  shownColumns,
  withoutFilters,
} from './list-state'
import { Pager } from './pager'
import { RowCheckbox } from './row-checkbox'
import { TableKeys } from './table-keys'
import { Toolbar } from './toolbar'

export type DataTableProps<Row> = {
  /** Names the list for screen readers. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** What a checkbox selects, in words. */
  rowLabel?: (row: Row) => string
  rowHref?: (row: Row) => string
  state: ListState
  config: ListConfig
  /** The list's address without its query. */
  path: string
  nextCursor: string | null
  filters?: readonly FilterDefinition[]
  dates?: readonly DateFilterDefinition[]
  searchPlaceholder?: string
  /** `run` is a server action; it gets the ids of the selected rows. */
  bulkActions?: readonly BulkAction[]
  /** Address of the CSV export; the list's query is added. */
  exportHref?: string
  /** Further buttons of the toolbar. */
  tools?: ReactNode
  /** What an empty list teaches; not shown when a search found nothing. */
  empty?: ReactNode
  /** Shown instead of rows: what happened, in words for people. */
  error?: string | null
}

/** A list as experience asks for it: rendered by the server, its state in the address, a small client part for the rest. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, state, config, path, filters = [], bulkActions = [], error } = props
  const ids = rows.map(rowId)
  const shown = shownColumns(state, config)
  const visible = columns.filter((column) => shown.includes(column.id))
  const isEmptyList = rows.length === 0 && !isNarrowed(state) && !state.cursor && !error
  if (isEmptyList && props.empty) return props.empty

  return (
    <ListProvider state={state} config={plainConfig(config)} path={path} rowIds={ids}>
      <div className="grid min-w-0 gap-3" data-list>
        <Toolbar
          filters={filters}
          dates={props.dates ?? []}
          searchPlaceholder={props.searchPlaceholder}
          columns={columns.map(({ id, header }) => ({ id, label: header }))}
          exportHref={props.exportHref ? `${props.exportHref}${listSearch(state, config)}` : undefined}
          tools={props.tools}
        />
        <TableKeys className="min-w-0 overflow-hidden rounded-xl border border-line bg-surface shadow-xs">
          {error ? (
            <Alert tone="danger" className="m-3" actions={<RetryLink href={`${path}${listSearch(state, config)}`} />}>
              {error}
            </Alert>
          ) : (
            <div className="overflow-x-auto">
              <table className="w-full border-collapse text-sm" aria-label={label}>
                <thead className="bg-sunken/60">
                  <tr>
                    {bulkActions.length > 0 && (
                      <th scope="col" className="w-10 border-line border-b ps-4">
                        <RowCheckbox of="page" ids={ids} />
                      </th>
                    )}
                    {visible.map((column) => (
                      <HeaderCell
                        key={column.id}
                        id={column.id}
                        header={column.header}
                        isSortable={column.isSortable ?? false}
                        align={column.align ?? 'start'}
                        isWideOnly={column.isWideOnly ?? false}
                        width={column.width}
                        state={state}
                        config={config}
                        path={path}
                      />
                    ))}
                  </tr>
                </thead>
                <tbody className={ROWS}>
                  {rows.map((row) => (
                    <DataRow
                      key={rowId(row)}
                      row={row}
                      columns={visible}
                      table={props}
                      isSelectable={bulkActions.length > 0}
                    />
                  ))}
                </tbody>
              </table>
              {rows.length === 0 && <NothingMatches href={`${path}${listSearch(withoutFilters(state), config)}`} />}
            </div>
          )}
        </TableKeys>
        {!error && <Pager count={rows.length} nextCursor={props.nextCursor} />}
        {bulkActions.length > 0 && <BulkBar actions={bulkActions} />}
      </div>
    </ListProvider>
  )
}

/** The looks of all rows and cells, said once: a page of fifty rows would carry them four hundred times. */
const ROWS = cn(
  '[&>tr]:relative [&>tr]:transition-colors [&>tr]:hover:bg-fg/3 [&>tr]:focus-visible:outline-offset-[-2px]',
  '[&>tr]:has-[[data-row-select][data-state=checked]]:bg-sunken',
  '[&>tr>td]:border-line-subtle [&>tr>td]:border-b [&>tr>td]:py-row [&>tr>td]:align-middle',
  '[&>tr:last-child>td]:border-b-0',
)

type DataRowProps<Row> = {
  row: Row
  columns: readonly Column<Row>[]
  table: DataTableProps<Row>
  isSelectable: boolean
}

function DataRow<Data>({ row, columns, table, isSelectable }: DataRowProps<Data>) {
  const id = table.rowId(row)
  const href = table.rowHref?.(row)
  const main = Math.max(
    0,
    columns.findIndex((column) => column.isMain),
  )
  return (
    <tr data-row={id} tabIndex={href ? undefined : -1} className="group/row">
      {isSelectable && (
        <td className="relative z-10 ps-4">
          <RowCheckbox of="row" ids={[id]} name={table.rowLabel?.(row)} />
        </td>
      )}
      {columns.map((column, position) => (
        <td
          key={column.id}
          className={cn(
            'px-3 sm:px-4',
            position === main ? 'w-full min-w-44 max-w-0 truncate' : 'whitespace-nowrap',
            column.align === 'end' && 'text-end tabular-nums',
            column.isWideOnly && 'max-sm:hidden',
          )}
        >
          {position === 0 && href ? (
            <Link
              href={href}
              data-row-link
              className="block font-medium text-fg outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:outline-offset-[-2px]"
            >
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}

function NothingMatches({ href }: { href: string }) {
  const t = useTranslations('ui.table')
  return (
    <EmptyState
      icon={<ListX aria-hidden />}
      title={t('nothingMatches')}
      description={t('nothingMatchesHint')}
      action={<ButtonLink href={href}>{t('clearFilters')}</ButtonLink>}
    />
  )
}

function RetryLink({ href }: { href: string }) {
  const t = useTranslations('ui')
  return (
    <ButtonLink href={href} size="sm">
      {t('tryAgain')}
    </ButtonLink>
  )
}
