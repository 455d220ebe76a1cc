import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function ContactFieldsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['contactFields']}>{children}</SectionMessages>
}
