import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function SatisfactionLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['surveys', 'inbox']}>{children}</SectionMessages>
}
