import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function LeadsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['leads']}>{children}</SectionMessages>
}
