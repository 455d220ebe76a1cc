import type { ReactNode } from 'react'
import { FeatureGate } from '@/components/billing/feature-gate'
import { DataTable, type DataTableProps } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import type { Feature } from '@/lib/tenancy/schema'

type ListScreenProps<Row> = Pick<
  DataTableProps<Row>,
  'columns' | 'state' | 'config' | 'path' | 'filters' | 'searchPlaceholder'
> & {
  title: string
  description: string
  /** What an empty list teaches. */
  empty: { icon: ReactNode; title: string; description: string }
  page: Pick<DataTableProps<Row>, 'rows' | 'nextCursor' | 'error'>
  /** Makes a new one; nothing for who may not. */
  action: ReactNode
  /** Between the header and the list. */
  tabs?: ReactNode
  /** What the plan must grant. */
  feature?: Feature
}

/** The page of a list whose rows have pages of their own, `path/id`. */
export function ListScreen<Row extends { id: string; name: string }>(props: ListScreenProps<Row>) {
  const { title, description, empty, page, action, tabs, feature, ...list } = props
  const table = (
    <DataTable
      {...list}
      {...page}
      label={title}
      rowId={({ id }) => id}
      rowLabel={({ name }) => name}
      rowHref={({ id }) => `${list.path}/${id}`}
      empty={<EmptyState {...empty} action={action} />}
    />
  )
  return (
    <Page>
      <PageHeader title={title} description={description} actions={action} />
      {tabs}
      {feature ? <FeatureGate feature={feature}>{table}</FeatureGate> : table}
    </Page>
  )
}
