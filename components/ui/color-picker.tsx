'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useState } from 'react'
import { cn } from './cn'
import { useFieldControl } from './field-control'
import { readHexColor } from './hex-color'
import { Input } from './input'
import { Popover, PopoverContent, PopoverTrigger } from './popover'
import { Skeleton } from './skeleton'

const HexColorPicker = lazy(() => import('react-colorful').then((file) => ({ default: file.HexColorPicker })))

type ColorPickerProps = {
  /** `#3b82f6`; null when the default is used. */
  value: string | null
  onValueChange: (value: string | null) => void
  /** Shown, faded, while nothing is chosen. */
  fallback?: string
  /** Colours one press away: those found on the company's site. */
  suggestions?: readonly string[]
  id?: string
  disabled?: boolean
  className?: string
}

export function ColorPicker({
  value,
  onValueChange,
  fallback = '#888888',
  suggestions = [],
  className,
  ...given
}: ColorPickerProps) {
  const t = useTranslations('ui')
  const field = useFieldControl(given)
  const [draft, setDraft] = useState(value ?? '')

  useEffect(() => setDraft(value ?? ''), [value])

  const read = (text: string) => {
    setDraft(text)
    if (text.trim() === '') onValueChange(null)
    const color = readHexColor(text)
    if (color) onValueChange(color)
  }

  return (
    <Popover>
      <div className={cn('flex items-center gap-2', className)}>
        <PopoverTrigger asChild>
          <button
            type="button"
            disabled={field.disabled}
            aria-label={t('pickColor')}
            className="size-control shrink-0 rounded-md border border-line-strong/70 bg-surface p-1 shadow-xs hover:border-line-strong disabled:opacity-50"
          >
            <span
              className="block size-full rounded-sm shadow-[inset_0_0_0_1px_var(--shade)]"
              style={{ backgroundColor: value ?? fallback }}
            />
          </button>
        </PopoverTrigger>
        <Input
          {...field}
          dir="ltr"
          value={draft}
          placeholder={fallback}
          spellCheck={false}
          autoComplete="off"
          maxLength={9}
          className="w-28 font-mono uppercase placeholder:normal-case"
          onChange={(event) => read(event.target.value)}
          onBlur={() => setDraft(value ?? '')}
        />
      </div>
      <PopoverContent className="grid w-auto gap-3 p-3">
        <Suspense fallback={<Skeleton className="size-50" />}>
          <HexColorPicker color={value ?? fallback} onChange={onValueChange} />
        </Suspense>
        {suggestions.length > 0 && (
          <div className="flex w-50 flex-wrap gap-1.5">
            {suggestions.map((color) => (
              <button
                key={color}
                type="button"
                aria-label={color}
                title={color}
                onClick={() => onValueChange(color)}
                className="touch-target size-6 rounded-sm shadow-[inset_0_0_0_1px_var(--shade)]"
                style={{ backgroundColor: color }}
              />
            ))}
          </div>
        )}
      </PopoverContent>
    </Popover>
  )
}
