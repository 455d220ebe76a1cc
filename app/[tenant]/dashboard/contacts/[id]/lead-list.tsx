import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import type { LeadView } from '@/lib/leads/schema'
import { LeadValue } from '../../leads/lead-value'
import { NewLead } from '../../leads/new-lead'
import { ScoreBadge } from '../../leads/score-badge'
import { STATUS_TONES } from '../../leads/status-tones'

type LeadListProps = { contactId: string; leads: readonly LeadView[]; currency: string; canWrite: boolean }

export function LeadList({ contactId, leads, currency, canWrite }: LeadListProps) {
  const t = useTranslations('leads')
  return (
    <Card>
      <CardHeader
        title={t('title')}
        actions={canWrite && <NewLead isSmall contactId={contactId} currency={currency} />}
      />
      <CardBody>
        {leads.length === 0 && <p className="text-muted text-sm">{t('noneYet')}</p>}
        <ul className="grid gap-3">
          {leads.map((lead) => (
            <li key={lead.id} className="flex items-start gap-2 text-sm">
              <span className="min-w-0 flex-1">
                <Link
                  href={`/dashboard/leads/${lead.id}`}
                  className="touch-target font-medium text-link hover:underline"
                >
                  <bdi>{lead.title}</bdi>
                </Link>
                <span className="mt-1 flex items-center gap-2 text-muted text-xs">
                  <Badge tone={STATUS_TONES[lead.status]}>
                    <bdi>{lead.stage.name}</bdi>
                  </Badge>
                  <LeadValue valueMinor={lead.valueMinor} currency={lead.currency} />
                </span>
              </span>
              <ScoreBadge score={lead.score} reasons={lead.reasons} title={lead.title} />
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
