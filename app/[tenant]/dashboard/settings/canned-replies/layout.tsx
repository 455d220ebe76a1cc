import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function CannedRepliesLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['cannedReplies', 'replyBlanks']}>{children}</SectionMessages>
}
