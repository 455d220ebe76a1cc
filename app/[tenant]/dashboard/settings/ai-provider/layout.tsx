import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function AiProviderLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['aiProvider']}>{children}</SectionMessages>
}
