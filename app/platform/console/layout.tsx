import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { env } from '@/lib/kernel'
import { PLATFORM_ICON } from '../platform-icon'

export async function generateMetadata(): Promise<Metadata> {
  const name = `${env().PLATFORM_NAME} ${(await getTranslations('console'))('name')}`
  return {
    title: { default: name, template: `%s · ${name}` },
    icons: PLATFORM_ICON,
    robots: { index: false, follow: false },
  }
}

export default function ConsoleLayout({ children }: { children: ReactNode }) {
  return children
}
