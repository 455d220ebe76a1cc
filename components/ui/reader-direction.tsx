'use client'

import { useLocale } from 'next-intl'
import { DirectionProvider } from 'radix-ui/direction'
import type { ReactNode } from 'react'
import { directionOf } from '@/i18n/locales'

/** Menus, dialogs and groups of controls open and move in the direction in which their reader reads. */
export function ReaderDirection({ children }: { children: ReactNode }) {
  return <DirectionProvider dir={directionOf(useLocale())}>{children}</DirectionProvider>
}
