import { Bot, Building2, CalendarClock } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'

type Marked = { expiresAt: Date | null; isForAllAgents: boolean; isLent: boolean }

/** What is special about a source: until when it holds, and who is answered from it. */
export function SourceMarks({ source: { expiresAt, isForAllAgents, isLent } }: { source: Marked }) {
  const t = useTranslations('knowledge.marks')
  const format = useFormatter()
  const isOver = expiresAt !== null && expiresAt <= new Date()
  return (
    <>
      {expiresAt && (
        <Badge tone={isOver ? 'danger' : 'warning'}>
          <CalendarClock aria-hidden />
          {isOver
            ? t('over')
            : t('until', { date: format.dateTime(new Date(expiresAt.getTime() - 1), { dateStyle: 'medium' }) })}
        </Badge>
      )}
      {!isForAllAgents && (
        <Badge>
          <Bot aria-hidden />
          {t('agents')}
        </Badge>
      )}
      {isLent && (
        <Badge>
          <Building2 aria-hidden />
          {t('lent')}
        </Badge>
      )}
    </>
  )
}
