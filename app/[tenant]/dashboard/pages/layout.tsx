import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function PagesLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['pages']}>{children}</SectionMessages>
}
