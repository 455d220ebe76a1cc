'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

const MOST = 100

type HolidayFieldsProps = { days: readonly string[]; onChange: (days: string[]) => void }

/** Days on which nobody is there. */
export function HolidayFields({ days, onChange }: HolidayFieldsProps) {
  const t = useTranslations('businessHours')
  return (
    <Field label={t('holidays')} hint={t('holidaysHint')} isGroup>
      <div className="grid gap-2">
        {days.map((day, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day has no other name while it is being chosen
          <span key={at} className="flex items-center gap-2">
            <Input
              type="date"
              className="w-44"
              aria-label={t('holiday', { n: at + 1 })}
              value={day}
              onChange={(event) => onChange(days.with(at, event.currentTarget.value))}
            />
            <Button
              variant="ghost"
              size="icon"
              aria-label={t('removeHoliday', { day: day || t('holiday', { n: at + 1 }) })}
              onClick={() => onChange(days.filter((_, other) => other !== at))}
            >
              <X aria-hidden />
            </Button>
          </span>
        ))}
        {days.length < MOST && (
          <div>
            <Button size="sm" onClick={() => onChange([...days, ''])}>
              <Plus aria-hidden />
              {t('addHoliday')}
            </Button>
          </div>
        )}
      </div>
    </Field>
  )
}
