import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function CallBacksLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['callBacks', 'inbox']}>{children}</SectionMessages>
}
