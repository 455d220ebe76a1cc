import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function TargetsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['targets', 'businessHours', 'inbox']}>{children}</SectionMessages>
}
