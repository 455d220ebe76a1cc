import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function AgentsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['agents', 'businessHours', 'places']}>{children}</SectionMessages>
}
