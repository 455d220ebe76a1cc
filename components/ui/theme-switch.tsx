'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import { useEffect, useState } from 'react'
import { cn } from './cn'

const choices = [
  { value: 'system', icon: Monitor },
  { value: 'light', icon: Sun },
  { value: 'dark', icon: Moon },
] as const

export type ThemeSwitchLabels = { legend: string; system: string; light: string; dark: string }

/** Takes its words as props, so that public pages can use it without the client message catalogue. */
export function ThemeSwitch({ labels, className }: { labels: ThemeSwitchLabels; className?: string }) {
  const { theme, setTheme } = useTheme()
  const [isMounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  return (
    <fieldset
      aria-label={labels.legend}
      className={cn('inline-flex gap-0.5 rounded-full border border-line p-0.5', className)}
    >
      {choices.map(({ value, icon: Icon }) => {
        const isChosen = isMounted && theme === value
        return (
          <button
            key={value}
            type="button"
            aria-label={labels[value]}
            title={labels[value]}
            aria-pressed={isChosen}
            onClick={() => setTheme(value)}
            className={cn(
              'touch-target grid size-6 place-items-center rounded-full text-subtle transition-colors hover:text-fg',
              isChosen && 'bg-fg/8 text-fg',
            )}
          >
            <Icon aria-hidden className="size-3.5" />
          </button>
        )
      })}
    </fieldset>
  )
}
