'use client'

import { useTheme } from 'next-themes'
import { type ReactNode, useEffect, useState } from 'react'

const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

type ThemeSwitchProps = {
  legend: string
  /** Drawn by the server: a public page loads neither icons nor the catalogue for them. */
  choices: Record<Theme, { label: string; icon: ReactNode }>
}

export function ThemeSwitch({ legend, choices }: ThemeSwitchProps) {
  const { theme, setTheme } = useTheme()
  const [isMounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  return (
    <fieldset aria-label={legend} className="inline-flex gap-1 rounded-full border border-line p-0.5">
      {THEMES.map((each) => (
        <button
          key={each}
          type="button"
          title={choices[each].label}
          aria-label={choices[each].label}
          aria-pressed={isMounted && theme === each}
          onClick={() => setTheme(each)}
          className="grid size-11 place-items-center rounded-full text-muted hover:text-fg sm:size-8 aria-pressed:bg-fg/8 aria-pressed:text-fg"
        >
          {choices[each].icon}
        </button>
      ))}
    </fieldset>
  )
}
