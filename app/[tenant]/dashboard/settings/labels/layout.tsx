import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function LabelsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['labels']}>{children}</SectionMessages>
}
