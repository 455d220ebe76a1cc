import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function FormsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['forms']}>{children}</SectionMessages>
}
