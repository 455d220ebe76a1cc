import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function ApiKeysLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['apiKeys', 'team']}>{children}</SectionMessages>
}
