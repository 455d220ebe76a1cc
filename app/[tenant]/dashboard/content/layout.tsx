import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function ContentLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['content', 'whatsappTemplates']}>{children}</SectionMessages>
}
