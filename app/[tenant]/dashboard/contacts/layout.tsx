import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function ContactsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['contacts', 'leads', 'segments', 'sequences']}>{children}</SectionMessages>
}
