import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function SuppressionsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['campaigns']}>{children}</SectionMessages>
}
