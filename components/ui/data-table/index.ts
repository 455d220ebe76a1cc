export type { BulkAction } from './bulk-bar'
export type { Column, DateFilterDefinition, FilterDefinition } from './column'
export { DataTable, type DataTableProps } from './data-table'
export { ListPageSkeleton } from './data-table-skeleton'
export { useList } from './list-context'
export {
  foundPageOf,
  type ListConfig,
  type ListState,
  listSearch,
  pageOf,
  parseListState,
  type SearchParams,
  type Sort,
  withCursor,
} from './list-state'
