import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function CompanyLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['account']}>{children}</SectionMessages>
}
