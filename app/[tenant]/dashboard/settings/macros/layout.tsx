import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function MacrosLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['macros', 'inbox', 'replyBlanks']}>{children}</SectionMessages>
}
