import type { Column, ListConfig } from '@/components/ui/data-table'

/** The part of columns that the browser needs: functions that draw cells stay on the server. */
export const listColumns = <Row>(columns: readonly Column<Row>[]): ListConfig['columns'] =>
  columns.map(({ id, isHiddenAtFirst, isSortable }) => ({
    id,
    ...(isHiddenAtFirst ? { isHiddenAtFirst } : {}),
    ...(isSortable ? { isSortable } : {}),
  }))
