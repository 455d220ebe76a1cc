import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function LeadSettingsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['leads', 'contacts']}>{children}</SectionMessages>
}
