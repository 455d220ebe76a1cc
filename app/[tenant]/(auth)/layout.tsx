import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/app/_request/client-messages'

/** Each page depends on who asks; the layout above is for pages that are kept. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' }

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <ClientMessages names={['ui', 'auth']}>{children}</ClientMessages>
}
