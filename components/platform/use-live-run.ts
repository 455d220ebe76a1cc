'use client'

import { useEffect, useState } from 'react'
import type { ProvisioningRunView } from '@/lib/platform/schema'

const EVERY_MS = 500
const SLOWEST_MS = 5_000

export const isOver = (run: ProvisioningRunView): boolean => run.status === 'done' || run.status === 'rolled_back'

/** Follows a run to its end while its page is being looked at; a server that does not answer is asked less often. */
export function useLiveRun(initial: ProvisioningRunView, path: string): { run: ProvisioningRunView; isLost: boolean } {
  const [run, setRun] = useState(initial)
  const [isLost, setLost] = useState(false)
  const isFinished = isOver(run)

  useEffect(() => {
    if (isFinished) return
    const stopping = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let wait = EVERY_MS
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      try {
        const response = await fetch(path, { signal: stopping.signal, cache: 'no-store' })
        if (!response.ok) throw new Error(`the server answered ${response.status}`)
        setRun((await response.json()) as ProvisioningRunView)
        setLost(false)
        wait = EVERY_MS
      } catch {
        if (stopping.signal.aborted) return
        setLost(true)
        wait = Math.min(wait * 2, SLOWEST_MS)
      }
      timer = setTimeout(ask, wait)
    }
    const wake = () => {
      clearTimeout(timer)
      void ask()
    }
    document.addEventListener('visibilitychange', wake)
    timer = setTimeout(ask, EVERY_MS)
    return () => {
      stopping.abort()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', wake)
    }
  }, [isFinished, path])

  return { run, isLost }
}
