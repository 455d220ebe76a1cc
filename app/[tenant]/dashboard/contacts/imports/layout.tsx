import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function ImportsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['imports']}>{children}</SectionMessages>
}
