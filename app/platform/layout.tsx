import '../globals.css'
import type { ReactNode } from 'react'

export default function PlatformLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body>{children}</body>
    </html>
  )
}
