import { FileUp } from 'lucide-react'
import { getFormatter, getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { listImports } from '@/lib/imports'
import { can } from '@/lib/operations'
import { UploadFile } from './upload-file'

const SHOWN = 100

export const generateMetadata = titled('imports.title')

export default async function ImportsPage() {
  const ctx = await memberContext('contacts:read')
  const [t, contacts, format, { items }] = await Promise.all([
    getTranslations('imports'),
    getTranslations('contacts'),
    getFormatter(),
    listImports(ctx, { limit: SHOWN }),
  ])
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: contacts('title'), href: '/dashboard/contacts' }]} />}
      />
      {can(ctx.actor, 'contacts:write') && (
        <Card>
          <CardHeader title={t('upload.title')} description={t('upload.description')} />
          <CardBody>
            <UploadFile />
          </CardBody>
        </Card>
      )}
      {items.length === 0 ? (
        <EmptyState icon={<FileUp aria-hidden />} title={t('none')} description={t('noneHint')} />
      ) : (
        <Table aria-label={t('title')}>
          <TableHead>
            <TableRow>
              <TableHeaderCell>{t('columns.file')}</TableHeaderCell>
              <TableHeaderCell>{t('columns.state')}</TableHeaderCell>
              <TableHeaderCell>{t('columns.rows')}</TableHeaderCell>
              <TableHeaderCell>{t('columns.by')}</TableHeaderCell>
              <TableHeaderCell>{t('columns.at')}</TableHeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {items.map((row) => (
              <TableRow key={row.id}>
                <TableCell>
                  <Link href={`/dashboard/contacts/imports/${row.id}`}>
                    <bdi>{row.fileName}</bdi>
                  </Link>
                </TableCell>
                <TableCell>
                  <Badge>{t(`states.${row.state}`)}</Badge>
                </TableCell>
                <TableCell>{format.number(row.counts.rows)}</TableCell>
                <TableCell>
                  <bdi>{row.by}</bdi>
                </TableCell>
                <TableCell>
                  <Time value={row.createdAt} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Page>
  )
}
