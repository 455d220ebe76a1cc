import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function KnowledgeLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['knowledge']}>{children}</SectionMessages>
}
