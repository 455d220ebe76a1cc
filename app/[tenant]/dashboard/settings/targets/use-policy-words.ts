'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatDuration } from '@/components/ui/format-number'
import type { TeamView } from '@/lib/inbox/schema'
import { type Policy, TARGET_KINDS } from '@/lib/targets/schema'

const MINUTE_MS = 60_000

/** For which conversations a policy is, and what it asks, in a line each. */
export function usePolicyWords(teams: readonly TeamView[]) {
  const t = useTranslations('targets')
  const priorityWords = useTranslations('inbox.priorities')
  const channelWords = useTranslations('inbox.channels')
  const locale = useLocale()
  const span = (minutes: number) => formatDuration(minutes * MINUTE_MS, locale)
  const teamName = (id: string) => teams.find((team) => team.id === id)?.name ?? t('goneTeam')
  return {
    scopeOf: ({ priorities, teamIds, channels }: Policy): string =>
      [
        priorities.map((priority) => priorityWords(priority)),
        teamIds.map(teamName),
        channels.map((channel) => channelWords(channel)),
      ]
        .filter((names) => names.length > 0)
        .map((names) => names.join(', '))
        .join(' · ') || t('everything'),
    targetsOf: (policy: Policy): string =>
      TARGET_KINDS.flatMap((kind) => {
        const minutes = policy[kind]
        return minutes === null ? [] : `${t(kind)} ${span(minutes)}`
      }).join(' · ') || t('noTarget'),
  }
}
