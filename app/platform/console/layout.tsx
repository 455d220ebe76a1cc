import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { readPlatformProfile } from '@/lib/operator'
import { PLATFORM_ICON } from '../platform-icon'

export async function generateMetadata(): Promise<Metadata> {
  const name = `${(await readPlatformProfile()).name} ${(await getTranslations('console'))('name')}`
  return {
    title: { default: name, template: `%s · ${name}` },
    icons: PLATFORM_ICON,
    robots: { index: false, follow: false },
  }
}

export default function ConsoleLayout({ children }: { children: ReactNode }) {
  return children
}
