import type { ReactNode } from 'react'

export type Option = {
  value: string
  label: string
  description?: string
  icon?: ReactNode
  disabled?: boolean
  /** Further words that a search finds the option by. */
  keywords?: string[]
}

export type OptionGroup = { label: string; options: readonly Option[] }
