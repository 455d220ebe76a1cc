'use client'

import { CalendarRange } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useList } from '@/components/ui/data-table/list-context'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'

/** From a day to a day, both included. */
export function PeriodFilter() {
  const t = useTranslations('auditLog')
  const { state, show } = useList()
  const [isOpen, setOpen] = useState(false)
  const apply = (data: FormData) => {
    const { from: _from, until: _until, days: _days, ...others } = state.filters
    const [from, until] = ['from', 'until'].map((name) => String(data.get(name) ?? ''))
    const filters = { ...others, ...(from ? { from: [from] } : {}), ...(until ? { until: [until] } : {}) }
    show({ ...state, filters, cursor: null, page: 1 })
    setOpen(false)
  }
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="outline" size="sm">
          <CalendarRange aria-hidden />
          <span className="max-sm:sr-only">{t('dates')}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="w-64">
        <form action={apply} className="grid gap-3">
          <Field label={t('fromDay')}>
            <Input type="date" name="from" defaultValue={state.filters.from?.[0] ?? ''} />
          </Field>
          <Field label={t('untilDay')}>
            <Input type="date" name="until" defaultValue={state.filters.until?.[0] ?? ''} />
          </Field>
          <Button type="submit" size="sm">
            {t('apply')}
          </Button>
        </form>
      </PopoverContent>
    </Popover>
  )
}
