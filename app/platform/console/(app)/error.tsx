'use client'

import { Notice } from '@/components/shell/notice'
import { Button } from '@/components/ui/button'

export default function ConsoleError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Notice
      kind="error"
      fills="section"
      title="This page could not be shown"
      body="Nothing was changed. The log of the server has the details."
      actions={
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      }
      {...(error.digest ? { reference: error.digest } : {})}
    />
  )
}
