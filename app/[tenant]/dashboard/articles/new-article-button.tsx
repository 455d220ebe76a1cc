'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { createArticleAction } from './actions'

export function NewArticleButton() {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  return (
    <Button
      variant="primary"
      loading={isBusy}
      onClick={async () => {
        setBusy(true)
        const result = await createArticleAction({ title: 'Untitled article' })
        if (result.ok) router.push(`/dashboard/articles/${result.data.id}`)
        else {
          setBusy(false)
          toast.error(result.message)
        }
      }}
    >
      <Plus aria-hidden /> New article
    </Button>
  )
}
