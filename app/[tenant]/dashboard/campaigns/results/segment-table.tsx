import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import type { readResults } from '@/lib/results'
import { ShareOf } from '../share-of'

type Segment = Awaited<ReturnType<typeof readResults>>['segments'][number]

/** Campaigns by the segments that they went to. */
export function SegmentTable({ segments }: { segments: readonly Segment[] }) {
  const t = useTranslations('campaigns')
  const nameOf = ({ id, name }: Segment) => name ?? (id === null ? t('audience.everybody') : t('results.goneSegment'))
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
              <TableHeaderCell className="text-end max-sm:hidden">{t('stats.unsubscribed')}</TableHeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {segments.map((segment) => (
              <TableRow key={segment.id ?? 'everybody'}>
                <TableCell className="max-w-64 truncate font-medium text-fg">
                  <bdi>{nameOf(segment)}</bdi>
                </TableCell>
                <TableCell className="text-end">
                  <NumberText value={segment.figures.campaigns} />
                </TableCell>
                <TableCell className="text-end">
                  <NumberText value={segment.figures.sent} />
                </TableCell>
                <TableCell className="text-end">
                  <ShareOf count={segment.figures.opened} of={segment.figures.openable} />
                </TableCell>
                <TableCell className="text-end">
                  <ShareOf count={segment.figures.clicked} of={segment.figures.clickable} />
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
