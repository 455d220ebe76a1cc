'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { z } from 'zod'
import { toast } from '@/components/ui/toast'
import type { createItemInput } from '@/lib/content/schema'
import { createItemAction } from './actions'

/** Makes an item and opens it. */
export function useCreateItem() {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  return {
    isBusy,
    create: async (input: z.input<typeof createItemInput>) => {
      setBusy(true)
      const result = await createItemAction(input)
      if (result.ok) {
        router.push(`/dashboard/content/${result.data.id}`)
        return
      }
      setBusy(false)
      toast.error(result.message)
    },
  }
}
