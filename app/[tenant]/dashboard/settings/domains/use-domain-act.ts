'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from '@/components/ui/toast'

type Result<Data> = { ok: true; data: Data } | { ok: false; message: string }

/** Runs one act at a time, says how it ended, and shows the page as it is now. */
export function useDomainAct() {
  const router = useRouter()
  const [running, setRunning] = useState<string | null>(null)
  async function run<Data>(
    name: string,
    act: () => Promise<Result<Data>>,
    success: (data: Data) => string | null,
  ): Promise<void> {
    setRunning(name)
    const result = await act()
    setRunning(null)
    if (!result.ok) toast.error(result.message)
    else {
      const words = success(result.data)
      if (words) toast.success(words)
    }
    router.refresh()
  }
  return { running, run }
}
