import { getTranslations } from 'next-intl/server'
import { Alert } from '@/components/ui/alert'
import { RefreshWhileVisible } from '@/components/ui/refresh-while-visible'
import { Time } from '@/components/ui/time'
import { SENDABLE, type TemplateView, UNDECIDED } from '@/lib/whatsapp-templates/schema'
import { reasonWords } from '../reason-words'

const LOOK_MS = 4_000

/** How the template stands with Meta, why, and what to do about it. */
export async function Standing({ template }: { template: TemplateView }) {
  const t = await getTranslations('whatsappTemplates')
  const { status, reason, detail, categoryAsked, category, unknownParts, hold, syncedAt } = template
  const isOpen = UNDECIDED.includes(status)
  const isGood = SENDABLE.includes(status) || isOpen || status === 'draft'
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {isOpen && <RefreshWhileVisible everyMs={LOOK_MS} />}
      {(status !== 'draft' || reason || detail) && (
        <Alert
          tone={status === 'draft' ? 'warning' : isOpen ? 'info' : isGood ? 'success' : 'warning'}
          title={status === 'draft' ? t('notTaken') : t(`standing.${status}`)}
        >
          {reason && <p>{reasonWords(t, reason)}</p>}
          {detail && <p dir="auto">{detail}</p>}
          {syncedAt && (
            <p className="text-xs">
              {t('asked')} <Time value={syncedAt} />
            </p>
          )}
        </Alert>
      )}
      {hold === 'paused_here' && <Alert tone="warning">{t('pausedHereHint')}</Alert>}
      {categoryAsked && (
        <Alert tone="warning">
          {t('recategorised', {
            asked: t(`categories.${categoryAsked}`),
            category: t(`categories.${category}`),
          })}
        </Alert>
      )}
      {unknownParts.length > 0 && <Alert tone="warning">{t('unknownParts', { parts: unknownParts.join(', ') })}</Alert>}
    </div>
  )
}
