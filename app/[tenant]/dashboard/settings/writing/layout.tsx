import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function WritingLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['drafts']}>{children}</SectionMessages>
}
