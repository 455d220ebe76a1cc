import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import type { FieldView } from '@/lib/contacts/schema'
import type { RefusedRow } from '@/lib/imports/schema'
import { reasonWords } from './row-words'

type RefusedRowsProps = {
  importId: string
  rows: readonly RefusedRow[]
  hasMore: boolean
  fields: readonly FieldView[]
}

/** The first reasons; all of them are in the file. */
export async function RefusedRows({ importId, rows, hasMore, fields }: RefusedRowsProps) {
  const [t, contacts] = await Promise.all([getTranslations('imports'), getTranslations('contacts')])
  return (
    <Card>
      <CardHeader
        title={t('refused.title')}
        description={hasMore ? t('refused.first', { count: rows.length }) : t('refused.description')}
        actions={
          <ButtonLink href={`/dashboard/contacts/imports/${importId}/refused`} download>
            {t('refused.file')}
          </ButtonLink>
        }
      />
      <CardBody>
        <Table aria-label={t('refused.title')}>
          <TableHead>
            <TableRow>
              <TableHeaderCell>{t('refused.row')}</TableHeaderCell>
              <TableHeaderCell>{t('reasonColumn')}</TableHeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.row}>
                <TableCell>{row.row}</TableCell>
                <TableCell>{reasonWords(row, { t, contacts, fields })}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  )
}
