'use client'

import { Notice } from '@/components/shell/notice'
import { Button } from '@/components/ui/button'

export default function PlatformError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Notice
      kind="error"
      title="Something went wrong"
      body="This page could not be shown. Nothing was changed. Please try again."
      actions={
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      }
      {...(error.digest ? { reference: error.digest } : {})}
    />
  )
}
