import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function PricesLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['prices']}>{children}</SectionMessages>
}
