import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function BlockedSendersLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['blockedSenders']}>{children}</SectionMessages>
}
