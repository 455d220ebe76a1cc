import { getFormatter, getTranslations } from 'next-intl/server'
import { Stat } from '@/components/ui/stat'
import type { ImportView } from '@/lib/imports/schema'

const isBefore = (state: ImportView['state']): boolean => ['checking', 'checked', 'failed'].includes(state)

/** What became of the rows, or would; the parts add up to all of them. */
export async function ImportCounts({ view: { state, counts, foreseen } }: { view: ImportView }) {
  const [t, format] = await Promise.all([getTranslations('imports'), getFormatter()])
  const known = counts.duplicatesInFile + counts.duplicatesKnown
  const shown = isBefore(state)
    ? {
        created: foreseen.created,
        updated: foreseen.updated,
        duplicates: known + foreseen.duplicates,
        rejected: counts.rejected + foreseen.rejected,
        waiting: 0,
      }
    : {
        created: counts.created,
        updated: counts.updated,
        duplicates: known,
        rejected: counts.rejected,
        waiting: counts.waiting,
      }
  const words = isBefore(state) ? 'foreseen' : 'counts'
  return (
    <div className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
      <Stat label={t('counts.rows')} value={format.number(counts.rows)} />
      <Stat label={t(`${words}.created`)} value={format.number(shown.created)} />
      <Stat label={t(`${words}.updated`)} value={format.number(shown.updated)} />
      <Stat label={t(`${words}.duplicates`)} value={format.number(shown.duplicates)} />
      <Stat label={t(`${words}.rejected`)} value={format.number(shown.rejected)} />
      {shown.waiting > 0 && <Stat label={t('counts.waiting')} value={format.number(shown.waiting)} />}
      {counts.undone > 0 && <Stat label={t('counts.undone')} value={format.number(counts.undone)} />}
    </div>
  )
}
