import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { type Adjustment, formatContrast } from '@/lib/branding/schema'

/** Which colours could not be used as chosen, by how much they were moved, and why. */
export function AdjustmentList({ adjustments }: { adjustments: readonly Adjustment[] }) {
  const t = useTranslations('branding.adjusted')
  const scheme = useTranslations('branding.preview')
  return (
    <Card>
      <CardHeader title={adjustments.length === 0 ? t('none') : t('some')} description={t('rule')} />
      {adjustments.length > 0 && (
        <CardBody>
          <ul className="grid gap-4">
            {adjustments.map((change) => {
              const before = formatContrast(change.contrastBefore)
              const name = t(`tokens.${change.token}`)
              return (
                <li key={`${change.scheme}-${change.token}-${change.code}`} className="flex items-start gap-3 text-sm">
                  <span className="mt-0.5 flex shrink-0 gap-1" aria-hidden>
                    <span className="size-5 rounded-sm border border-line" style={{ background: change.asked }} />
                    <span className="size-5 rounded-sm border border-line" style={{ background: change.given }} />
                  </span>
                  <span className="min-w-0">
                    <span className="flex flex-wrap items-center gap-2 font-medium text-fg">
                      <span>{t('change', { name, asked: change.asked, given: change.given })}</span>
                      <Badge>{scheme(change.scheme)}</Badge>
                    </span>
                    <span className="block text-muted">
                      {t(`reasons.${change.code}`, { before })}{' '}
                      {t('contrast', { before, after: formatContrast(change.contrastAfter) })}
                    </span>
                  </span>
                </li>
              )
            })}
          </ul>
        </CardBody>
      )}
    </Card>
  )
}
