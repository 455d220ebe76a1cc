import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function WorkflowsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['workflows', 'businessHours']}>{children}</SectionMessages>
}
