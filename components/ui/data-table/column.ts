import type { ReactNode } from 'react'

export type Column<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  isSortable?: boolean
  /** Numbers stand at the end. */
  align?: 'start' | 'end'
  /** CSS width of the column (`12rem`); without it the column takes what it needs. */
  width?: string
  /** Not shown until chosen. */
  isHiddenAtFirst?: boolean
  /** Takes the room that the others leave and cuts what does not fit; the first column where none says so. */
  isMain?: boolean
  /** Left out below 640 px. */
  isWideOnly?: boolean
}

/** Days from and until, each a filter of its own in the address. */
export type DateFilterDefinition = {
  from: string
  to: string
  label: string
  /** First days that people ask for most. */
  presets: readonly { value: string; label: string }[]
}

export type FilterDefinition = {
  name: string
  label: string
  options: readonly { value: string; label: string }[]
  /** One value at a time. */
  isSingle?: boolean
}
