import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import type { readResults } from '@/lib/results'
import { ShareOf } from '../share-of'

type ResultLink = Awaited<ReturnType<typeof readResults>>['links']['best'][number]

/** Links with the share of a campaign's readers who followed them. */
export function LinkTable({ title, links }: { title: string; links: readonly ResultLink[] }) {
  const t = useTranslations('campaigns')
  if (links.length === 0) return null
  return (
    <Card>
      <CardHeader title={title} description={t('results.linksHint')} />
      <CardBody className="overflow-x-auto">
        <Table aria-label={title}>
          <TableHead>
            <TableRow>
              <TableHeaderCell>{t('links.url')}</TableHeaderCell>
              <TableHeaderCell>{t('campaign')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('links.people')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('results.share')}</TableHeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {links.map((link) => (
              <TableRow key={`${link.campaignId}-${link.position}`}>
                <TableCell>
                  <span dir="ltr" className="break-all text-fg">
                    {link.url}
                  </span>
                </TableCell>
                <TableCell>
                  <Link href={`/dashboard/campaigns/${link.campaignId}`}>
                    <bdi>{link.campaign}</bdi>
                  </Link>
                </TableCell>
                <TableCell className="text-end">
                  <NumberText value={link.people} />
                </TableCell>
                <TableCell className="text-end">
                  <ShareOf count={link.people} of={link.sent} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  )
}
