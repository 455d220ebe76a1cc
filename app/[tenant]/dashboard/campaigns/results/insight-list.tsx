import { Lightbulb, TrendingDown, TrendingUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import type { Insight } from '@/lib/results/schema'

const toneOf = ({ isGood }: Insight) =>
  isGood === null
    ? { Icon: Lightbulb, tone: 'text-muted' }
    : isGood
      ? { Icon: TrendingUp, tone: 'text-success' }
      : { Icon: TrendingDown, tone: 'text-danger' }

/** Findings in plain words, each with the numbers that led to it. */
export function InsightList({ insights }: { insights: readonly Insight[] }) {
  const t = useTranslations('campaigns.insights')
  return (
    <Card>
      <CardHeader title={t('title')} description={t('hint')} />
      <CardBody>
        <ul className="grid gap-4">
          {insights.map((insight) => {
            const { kind, figures, campaign } = insight
            const { Icon, tone } = toneOf(insight)
            const words = { ...figures, name: campaign?.name ?? '' }
            return (
              <li key={kind} className="flex gap-3">
                <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${tone}`} />
                <div className="min-w-0">
                  <p dir="auto" className="font-medium text-fg">
                    {campaign ? (
                      <Link href={`/dashboard/campaigns/${campaign.id}`}>{t(`${kind}.words`, words)}</Link>
                    ) : (
                      t(`${kind}.words`, words)
                    )}
                  </p>
                  <p className="text-muted text-sm">{t(`${kind}.behind`, words)}</p>
                </div>
              </li>
            )
          })}
        </ul>
      </CardBody>
    </Card>
  )
}
