import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function InboxLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['inbox', 'callBacks', 'places', 'whatsappTemplates']}>{children}</SectionMessages>
}
