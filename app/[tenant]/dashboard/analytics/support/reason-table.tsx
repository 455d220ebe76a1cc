import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { HANDOVER_REASONS } from '@/lib/conversations/schema'
import type { SupportFigures } from '@/lib/support-figures/schema'

/** Why the assistant has called for people. */
export function ReasonTable({ reasons }: { reasons: SupportFigures['reasons'] }) {
  const t = useTranslations('analytics.support')
  const words = useTranslations('inbox.reasons')
  if (reasons.length === 0) return null
  return (
    <Card>
      <CardHeader title={t('tables.reasons')} />
      <CardBody className="overflow-x-auto">
        <Table aria-label={t('tables.reasons')}>
          <TableHead>
            <TableRow>
              <TableHeaderCell>{t('reason')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('figures.begun')}</TableHeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {reasons.map(({ reason, count }) => {
              const known = HANDOVER_REASONS.find((each) => each === reason)
              return (
                <TableRow key={reason}>
                  <TableCell className="text-fg">{known ? words(known) : reason}</TableCell>
                  <TableCell className="text-end">
                    <NumberText value={count} />
                  </TableCell>
                </TableRow>
              )
            })}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  )
}
