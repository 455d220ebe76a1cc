import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function WhatsAppLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['channels', 'inbox', 'whatsappTemplates']}>{children}</SectionMessages>
}
