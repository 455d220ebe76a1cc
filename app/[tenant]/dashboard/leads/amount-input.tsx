'use client'

import { type ComponentProps, useState } from 'react'
import { Input } from '@/components/ui/input'
import { asAmount, minorOf } from '@/lib/leads/schema'

type AmountInputProps = Omit<ComponentProps<typeof Input>, 'value' | 'onChange' | 'after' | 'type'> & {
  valueMinor: number | null
  onValueChange: (valueMinor: number | null) => void
  currency: string
}

/** An amount as people write it, kept in the currency's smallest unit. */
export function AmountInput({ valueMinor, onValueChange, currency, ...props }: AmountInputProps) {
  const [typed, setTyped] = useState(valueMinor === null ? '' : asAmount(valueMinor, currency))
  return (
    <Input
      {...props}
      inputMode="decimal"
      dir="ltr"
      autoComplete="off"
      after={currency}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        onValueChange(minorOf(event.target.value, currency))
      }}
    />
  )
}
