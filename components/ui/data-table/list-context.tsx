'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useMemo, useState, useTransition } from 'react'
import { type ListConfig, type ListState, listSearch } from './list-state'

type ListContextValue = {
  state: ListState
  config: ListConfig
  path: string
  isPending: boolean
  /** Goes to the address of another state. */
  show: (next: ListState) => void
  hrefOf: (next: ListState) => string
  selected: ReadonlySet<string>
  select: (ids: readonly string[], isSelected: boolean) => void
  clearSelection: () => void
}

const ListContext = createContext<ListContextValue | null>(null)

export function useList(): ListContextValue {
  const value = useContext(ListContext)
  if (!value) throw new Error('used outside a DataTable')
  return value
}

type ListProviderProps = {
  state: ListState
  config: ListConfig
  path: string
  rowIds: readonly string[]
  children: ReactNode
}

export function ListProvider({ state, config, path, rowIds, children }: ListProviderProps) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())

  const value = useMemo((): ListContextValue => {
    const hrefOf = (next: ListState) => `${path}${listSearch(next, config)}`
    return {
      state,
      config,
      path,
      isPending,
      hrefOf,
      show: (next) => startTransition(() => router.replace(hrefOf(next), { scroll: false })),
      // What left the page is not selected any more: nobody should act on rows that are not in sight.
      selected: new Set(rowIds.filter((id) => chosen.has(id))),
      select: (ids, isSelected) =>
        setChosen((before) => {
          const next = new Set(before)
          for (const id of ids) {
            if (isSelected) next.add(id)
            else next.delete(id)
          }
          return next
        }),
      clearSelection: () => setChosen(new Set()),
    }
  }, [state, config, path, rowIds, isPending, chosen, router])

  return <ListContext value={value}>{children}</ListContext>
}
