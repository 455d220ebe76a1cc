import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function OwnChannelsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['channels']}>{children}</SectionMessages>
}
