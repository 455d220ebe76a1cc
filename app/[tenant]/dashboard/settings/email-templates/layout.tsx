import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function EmailTemplatesLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['emailTemplates']}>{children}</SectionMessages>
}
