import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function TeamsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['teams', 'businessHours']}>{children}</SectionMessages>
}
