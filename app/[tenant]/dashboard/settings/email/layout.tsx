import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function EmailLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['emailSender', 'dnsRecords']}>{children}</SectionMessages>
}
