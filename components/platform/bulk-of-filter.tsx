'use client'

import { ListChecks } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button-link'
import { listSearch, useList, withCursor } from '@/components/ui/data-table'

/** Leads to an operation on all companies that the list's filter finds, on every page of it. */
export function BulkOfFilter({ label }: { label: string }) {
  const { state, config } = useList()
  return (
    <ButtonLink size="sm" href={`/bulk/new${listSearch(withCursor(state, null, 1), config)}`}>
      <ListChecks aria-hidden />
      <span className="max-sm:sr-only">{label}</span>
    </ButtonLink>
  )
}
