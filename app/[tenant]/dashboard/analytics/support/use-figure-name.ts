import { useTranslations } from 'next-intl'
import { CONVERSATION_CHANNELS, PRIORITIES } from '@/lib/conversations/schema'
import type { NamedFigures } from '@/lib/support-figures/schema'

export type FigurePart = 'channels' | 'teams' | 'members' | 'agents' | 'priorities'

/** What a row of figures is called. */
export function useFigureName(of: FigurePart): (row: Pick<NamedFigures, 'key' | 'name'>) => string {
  const t = useTranslations('analytics.support')
  const inChannel = useTranslations('inbox.channels')
  const ofPriority = useTranslations('inbox.priorities')
  return ({ key, name }) => {
    const channel = CONVERSATION_CHANNELS.find((known) => known === key)
    const priority = PRIORITIES.find((known) => known === key)
    if (of === 'channels' && channel) return inChannel(channel)
    if (of === 'priorities' && priority) return ofPriority(priority)
    return name || t('gone')
  }
}
