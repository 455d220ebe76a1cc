export type { BulkAction } from './bulk-bar'
export type { Column, FilterDefinition } from './column'
export { DataTable, type DataTableProps } from './data-table'
export { ListPageSkeleton } from './data-table-skeleton'
export {
  type ListConfig,
  type ListState,
  parseListState,
  type SearchParams,
  type Sort,
} from './list-state'
