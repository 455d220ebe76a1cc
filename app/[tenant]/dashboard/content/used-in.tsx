'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { Spinner } from '@/components/ui/spinner'
import type { UseRow } from '@/lib/content/schema'
import { listUsesAction } from './actions'
import { UseList } from './use-list'

/** In how many places something of the library stands; a click says in which. */
export function UsedIn({ id, count }: { id: string; count: number }) {
  const t = useTranslations('content.library')
  const [uses, setUses] = useState<readonly UseRow[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function load(isOpen: boolean) {
    if (!isOpen) return
    setProblem(null)
    const result = await listUsesAction({ id })
    if (result.ok) setUses(result.data.items)
    else setProblem(result.message)
  }

  if (count === 0) return t('usedIn', { count })
  return (
    <Popover onOpenChange={load}>
      <PopoverTrigger asChild>
        <Button variant="link" size="sm">
          {t('usedIn', { count })}
        </Button>
      </PopoverTrigger>
      <PopoverContent className="w-72" aria-label={t('uses')}>
        {problem === null ? uses ? <UseList uses={uses} /> : <Spinner /> : <p className="text-sm">{problem}</p>}
      </PopoverContent>
    </Popover>
  )
}
