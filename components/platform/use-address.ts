'use client'

import { useEffect, useState } from 'react'
import type { FormResult } from '@/components/ui/form-result'

export type AddressCheck = {
  state: 'empty' | 'invalid' | 'reserved' | 'taken' | 'free'
  suggestion: string | null
}

export type LookUpAddress = (input: { name: string; slug: string }) => Promise<FormResult<AddressCheck>>

const DELAY_MS = 250

/** What the server says of an address while it is typed; null until it has answered for these very words. */
export function useAddress(lookUp: LookUpAddress, name: string, slug: string): AddressCheck | null {
  const [answer, setAnswer] = useState<{ name: string; slug: string; check: AddressCheck } | null>(null)

  useEffect(() => {
    if (!name.trim() && !slug.trim()) return
    let isCurrent = true
    const timer = setTimeout(async () => {
      // A lookup is only a courtesy: the form itself is checked again when it is sent.
      const result = await lookUp({ name, slug }).catch(() => null)
      if (isCurrent && result?.ok) setAnswer({ name, slug, check: result.data })
    }, DELAY_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [lookUp, name, slug])

  return answer && answer.name === name && answer.slug === slug ? answer.check : null
}
