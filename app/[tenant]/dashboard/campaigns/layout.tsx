import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function CampaignsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['campaigns', 'content', 'whatsappTemplates']}>{children}</SectionMessages>
}
