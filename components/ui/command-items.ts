import type { ReactNode } from 'react'

export type CommandEntry = {
  id: string
  label: string
  icon?: ReactNode
  /** Where it leads, or what it does; a server component can only give an address. */
  href?: string
  onSelect?: () => void
  keywords?: string[]
  keys?: string[]
}

export type CommandSection = { heading: string; entries: readonly CommandEntry[] }
