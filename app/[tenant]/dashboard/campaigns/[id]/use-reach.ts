'use client'

import { useEffect, useState } from 'react'
import type { Audience, CampaignChannel } from '@/lib/campaigns/schema'
import { previewAudience } from '../actions'

const SETTLED_MS = 400

export type Reach = { total: number; reachable: number }

/** How many would get it now; asked again when the choice has settled. */
export function useReach(
  audience: Audience,
  channel: CampaignChannel,
): { reach: Reach | null; problem: string | null } {
  const [reach, setReach] = useState<Reach | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const key = JSON.stringify(audience)
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(async () => {
      const result = await previewAudience({ ...(JSON.parse(key) as Audience), channel })
      if (!isCurrent) return
      setReach(result.ok ? result.data : null)
      setProblem(result.ok ? null : result.message)
    }, SETTLED_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [key, channel])
  return { reach, problem }
}
