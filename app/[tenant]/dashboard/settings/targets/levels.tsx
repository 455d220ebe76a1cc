'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from '@/components/ui/toast'
import type { TeamView } from '@/lib/inbox/schema'
import type { Targets } from '@/lib/targets/schema'
import { updateTargets } from './actions'
import { HoursForm } from './hours-form'
import { PolicyTable } from './policy-table'
import { WhichCounts } from './which-counts'

/** Keeps a part of the settings. @returns what went wrong, in words; null: nothing */
export type SaveTargets = (changes: Partial<Targets>) => Promise<string | null>

type LevelsProps = { settings: Targets; teams: readonly TeamView[]; timeZone: string }

/** How fast the account wants to answer, and when its people are there. */
export function Levels({ settings, teams, timeZone }: LevelsProps) {
  const t = useTranslations('targets')
  const router = useRouter()
  const [kept, setKept] = useState(settings)

  const save: SaveTargets = async (changes) => {
    const written = { ...kept, ...changes }
    const result = await updateTargets(written)
    if (!result.ok) return result.issues?.map(({ message }) => message).join(' · ') || result.message
    setKept(written)
    toast.success(t('saved'))
    router.refresh()
    return null
  }

  return (
    <>
      <PolicyTable policies={kept.policies} teams={teams} onSave={(policies) => save({ policies })} />
      {kept.policies.length > 0 && <WhichCounts settings={kept} teams={teams} />}
      <HoursForm settings={kept} timeZone={timeZone} onSave={save} />
    </>
  )
}
