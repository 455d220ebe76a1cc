import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function ServiceLevelsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['serviceLevels', 'businessHours', 'inbox']}>{children}</SectionMessages>
}
