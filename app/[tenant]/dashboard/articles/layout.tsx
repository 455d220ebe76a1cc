import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function ArticlesLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['articles']}>{children}</SectionMessages>
}
