import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'

export default function BrandingLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['branding']}>{children}</SectionMessages>
}
