import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function DomainsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['domains', 'dnsRecords']}>{children}</SectionMessages>
}
