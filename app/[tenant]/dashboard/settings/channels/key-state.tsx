import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { adviceOf, type ConnectionView } from '@/lib/channels/schema'

const TONES = { works: 'success', refused: 'danger', unknown: 'neutral' } as const

/** Whether the provider takes our keys, as far as we know. */
export function KeyState({ connection }: { connection: ConnectionView }) {
  const t = useTranslations('channels.number.tokenStates')
  const state = adviceOf(connection) === 'sign_in' ? 'refused' : connection.workedAt ? 'works' : 'unknown'
  return <Badge tone={TONES[state]}>{t(state)}</Badge>
}
