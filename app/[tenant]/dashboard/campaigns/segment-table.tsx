import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import type { ResultSegment, SegmentFigures } from '@/lib/results/schema'
import { ShareOf } from './share-of'

const openedOf = ({ opened, openable, sent }: SegmentFigures) => ({
  count: opened,
  of: openable,
  isCounted: openable > 0 || sent === 0,
})
const clickedOf = ({ clicked, clickable, sent }: SegmentFigures) => ({
  count: clicked,
  of: clickable,
  isCounted: clickable > 0 || sent === 0,
})

/** Results by the segments that campaigns went to. */
export function SegmentTable({ segments }: { segments: readonly ResultSegment[] }) {
  const t = useTranslations('campaigns')
  if (segments.length === 0) return null
  return (
    <Card>
      <CardHeader title={t('results.segments')} description={t('results.segmentsHint')} />
      <CardBody className="overflow-x-auto">
        <Table aria-label={t('results.segments')}>
          <TableHead>
            <TableRow>
              <TableHeaderCell>{t('results.segment')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('title')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('stats.sent')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('stats.opened')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('stats.clicked')}</TableHeaderCell>
              <TableHeaderCell className="text-end max-sm:hidden">{t('stats.replied')}</TableHeaderCell>
              <TableHeaderCell className="text-end max-sm:hidden">{t('stats.unsubscribed')}</TableHeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {segments.map((segment) => (
              <TableRow key={segment.id ?? 'everybody'}>
                <TableCell className="max-w-64 truncate font-medium text-fg">
                  <bdi>{segment.name ?? t('audience.everybody')}</bdi>
                </TableCell>
                <TableCell className="text-end">
                  <NumberText value={segment.figures.campaigns} />
                </TableCell>
                <TableCell className="text-end">
                  <NumberText value={segment.figures.sent} />
                </TableCell>
                <TableCell className="text-end">
                  <ShareOf {...openedOf(segment.figures)} />
                </TableCell>
                <TableCell className="text-end">
                  <ShareOf {...clickedOf(segment.figures)} />
                </TableCell>
                <TableCell className="text-end max-sm:hidden">
                  <ShareOf count={segment.figures.replied} of={segment.figures.sent} />
                </TableCell>
                <TableCell className="text-end max-sm:hidden">
                  <ShareOf count={segment.figures.unsubscribed} of={segment.figures.sent} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  )
}
