'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import type { FormResult } from './form-result'
import { toast } from './toast'

type Act<Data> = () => Promise<FormResult<Data>>

/** What buttons do on the server: says what went wrong, and shows what came of it. */
export function useAct() {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()

  /** @param then what follows where it went well; without it, and where it did not, the page is shown anew */
  const run = <Data>(act: Act<Data>, then: (data: Data) => void = () => router.refresh()): void =>
    startTransition(async () => {
      const result = await act()
      if (result.ok) return then(result.data)
      toast.error(result.message)
      router.refresh()
    })

  /** For dialogs that ask first, which say themselves what went wrong. @param goTo a page to leave for */
  const confirmed =
    <Data>(act: Act<Data>, goTo?: string) =>
    async (): Promise<FormResult<Data>> => {
      const result = await act()
      if (result.ok && goTo) router.push(goTo)
      else if (result.ok) router.refresh()
      return result
    }

  return { run, confirmed, isPending }
}
