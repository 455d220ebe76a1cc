'use client'

import { CalendarRange } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../button'
import { Field } from '../field'
import { Input } from '../input'
import { Popover, PopoverContent, PopoverTrigger } from '../popover'
import { Time } from '../time'
import type { DateFilterDefinition } from './column'
import { useList } from './list-context'
import { withFilter } from './list-state'

/** From a day until a day; either may be left open. */
export function DateFilter({ filter }: { filter: DateFilterDefinition }) {
  const t = useTranslations('ui.table')
  const { state, show } = useList()
  const [isOpen, setOpen] = useState(false)
  const from = state.filters[filter.from]?.[0] ?? ''
  const to = state.filters[filter.to]?.[0] ?? ''
  const preset = to ? undefined : filter.presets.find(({ value }) => value === from)
  const choose = (first: string, last: string) => {
    setOpen(false)
    const some = (day: string) => (day ? [day] : [])
    show(withFilter(withFilter(state, filter.from, some(first)), filter.to, some(last)))
  }
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="sm" className={from || to ? 'border-primary/50' : 'border-dashed text-muted'}>
          <CalendarRange aria-hidden />
          {filter.label}
          {(from || to) && (
            <>
              <span aria-hidden className="h-3.5 w-px bg-line" />
              <span className="max-w-56 truncate text-fg">
                {preset ? (
                  preset.label
                ) : (
                  <>
                    {from && <Time value={from} format="date" />} – {to && <Time value={to} format="date" />}
                  </>
                )}
              </span>
            </>
          )}
        </Button>
      </PopoverTrigger>
      <PopoverContent align="start" className="w-72">
        <form
          className="grid gap-4 p-3"
          onSubmit={(event) => {
            event.preventDefault()
            const given = new FormData(event.currentTarget)
            choose(String(given.get('from') ?? ''), String(given.get('to') ?? ''))
          }}
        >
          <div className="flex flex-wrap gap-2">
            {filter.presets.map(({ value, label }) => (
              <Button key={value} type="button" size="sm" onClick={() => choose(value, '')}>
                {label}
              </Button>
            ))}
          </div>
          <Field label={t('from')}>
            <Input type="date" name="from" defaultValue={from} />
          </Field>
          <Field label={t('until')}>
            <Input type="date" name="to" defaultValue={to} />
          </Field>
          <div className="flex justify-end gap-2">
            <Button type="button" variant="ghost" onClick={() => choose('', '')}>
              {t('clear')}
            </Button>
            <Button type="submit" variant="primary">
              {t('apply')}
            </Button>
          </div>
        </form>
      </PopoverContent>
    </Popover>
  )
}
