import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function SequencesLayout({ children }: { children: ReactNode }) {
  return (
    <SectionMessages names={['sequences', 'campaigns', 'content', 'segments', 'contacts', 'whatsappTemplates']}>
      {children}
    </SectionMessages>
  )
}
