'use client'

import { toast } from '@/components/ui/toast'
import type { DraftView } from '@/lib/drafts/schema'
import { reworkDraft } from '../actions'

type Work = Parameters<typeof reworkDraft>[0]['work']
export type Rework = (work: Work) => Promise<void>

/** Orders something to be done to a draft; the live stream shows it. */
export function useRework({ id, version }: DraftView): Rework {
  return async (work) => {
    const result = await reworkDraft({ draftId: id, version, work })
    if (!result.ok) toast.error(result.message)
  }
}
