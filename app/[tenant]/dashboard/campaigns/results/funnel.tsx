import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import type { ResultFigures } from '@/lib/results/schema'
import { ShareOf } from '../share-of'

type Step = {
  name: 'sent' | 'opened' | 'clicked' | 'replied' | 'unsubscribed' | 'bounced' | 'complained'
  of: keyof ResultFigures
}

const STEPS: readonly Step[] = [
  { name: 'sent', of: 'recipients' },
  { name: 'opened', of: 'openable' },
  { name: 'clicked', of: 'clickable' },
  { name: 'replied', of: 'sent' },
  { name: 'unsubscribed', of: 'sent' },
  { name: 'bounced', of: 'tried' },
  { name: 'complained', of: 'sent' },
]

/** Where nobody's opens or clicks were counted, none says nothing. */
const isCounted = (figures: ResultFigures, of: Step['of']) =>
  (of !== 'openable' && of !== 'clickable') || figures[of] > 0 || figures.sent === 0

/** How many of those who were meant got it, opened it and went on, beside what is usual. */
export function Funnel({ total, usual }: { total: ResultFigures; usual: ResultFigures }) {
  const t = useTranslations('campaigns')
  return (
    <Card>
      <CardHeader title={t('results.funnel')} description={t('results.funnelHint', { campaigns: total.campaigns })} />
      <CardBody className="overflow-x-auto">
        <Table aria-label={t('results.funnel')}>
          <TableHead>
            <TableRow>
              <TableHeaderCell>{t('results.step')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('results.people')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('results.share')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('results.usual')}</TableHeaderCell>
              <TableHeaderCell aria-hidden className="w-1/3 max-sm:hidden" />
            </TableRow>
          </TableHead>
          <TableBody>
            {STEPS.map(({ name, of }) => (
              <TableRow key={name}>
                <TableCell className="font-medium text-fg">{t(`stats.${name}`)}</TableCell>
                <TableCell className="text-end">
                  {isCounted(total, of) ? <NumberText value={total[name]} /> : '—'}
                </TableCell>
                <TableCell className="text-end">
                  <ShareOf count={total[name]} of={total[of]} isCounted={isCounted(total, of)} />
                </TableCell>
                <TableCell className="text-end text-muted">
                  <ShareOf count={usual[name]} of={usual[of]} isCounted={isCounted(usual, of)} />
                </TableCell>
                <TableCell aria-hidden className="max-sm:hidden">
                  <span className="block h-2 rounded-full bg-sunken">
                    <span
                      className="block h-2 rounded-full bg-primary"
                      style={{ inlineSize: `${Math.min(100, (total[name] / Math.max(1, total.recipients)) * 100)}%` }}
                    />
                  </span>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  )
}
