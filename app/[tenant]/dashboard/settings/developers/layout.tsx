import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function DevelopersLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['developers']}>{children}</SectionMessages>
}
