'use client'

import { ArrowRight } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'

type PlacePickerProps = { places: readonly { id: string; name: string }[]; from: string; to: string }

/** From where to where: in the address, so that it can be linked to. */
export function PlacePicker({ places, from, to }: PlacePickerProps) {
  const t = useTranslations('subAccounts.move')
  const router = useRouter()
  const [isLooking, look] = useTransition()
  // Whoever chooses the other end turns the direction round.
  const go = (next: { from: string; to: string }) => look(() => router.replace(`?${new URLSearchParams(next)}`))
  const options = places.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ))
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto_1fr]" aria-busy={isLooking}>
      <Field label={t('from')}>
        <NativeSelect
          value={from}
          onChange={({ target }) => go({ from: target.value, to: target.value === to ? from : to })}
        >
          {options}
        </NativeSelect>
      </Field>
      <ArrowRight aria-hidden className="mb-2.5 hidden size-4 text-subtle sm:block rtl:rotate-180" />
      <Field label={t('to')}>
        <NativeSelect
          value={to}
          onChange={({ target }) => go({ from: target.value === from ? to : from, to: target.value })}
        >
          {options}
        </NativeSelect>
      </Field>
    </div>
  )
}
