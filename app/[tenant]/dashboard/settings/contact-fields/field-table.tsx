'use client'

import { Archive, ArchiveRestore, Pencil } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { toast } from '@/components/ui/toast'
import type { FieldView } from '@/lib/contacts/schema'
import { updateField } from './actions'
import { FieldDialog } from './field-dialog'

type FieldTableProps = { fields: readonly FieldView[]; canChange: boolean }

export function FieldTable({ fields, canChange }: FieldTableProps) {
  const t = useTranslations('contactFields')
  const router = useRouter()
  const [edited, setEdited] = useState<FieldView | null>(null)
  const layAside = async ({ id, isArchived }: FieldView) => {
    const result = await updateField({ fieldId: id, isArchived: !isArchived })
    if (!result.ok) return toast.error(result.message)
    router.refresh()
  }
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <Table aria-label={t('title')}>
        <TableHead>
          <TableRow>
            <TableHeaderCell>{t('label')}</TableHeaderCell>
            <TableHeaderCell>{t('kind')}</TableHeaderCell>
            <TableHeaderCell>
              <span className="sr-only">{t('actions')}</span>
            </TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {fields.map((field) => (
            <TableRow key={field.id}>
              <TableCell>
                <span dir="auto" className="me-2 font-medium text-fg">
                  {field.label}
                </span>
                <Kbd>{field.key}</Kbd>
                {field.isArchived && (
                  <Badge tone="outline" className="ms-2">
                    {t('archived')}
                  </Badge>
                )}
                {field.choices.length > 0 && <p className="text-muted text-xs">{field.choices.join(', ')}</p>}
              </TableCell>
              <TableCell>{t(`kinds.${field.kind}`)}</TableCell>
              <TableCell className="whitespace-nowrap text-end">
                {canChange && (
                  <>
                    <Button
                      variant="ghost"
                      size="icon-sm"
                      aria-label={t('edit', { label: field.label })}
                      onClick={() => setEdited(field)}
                    >
                      <Pencil aria-hidden />
                    </Button>
                    <Button
                      variant="ghost"
                      size="icon-sm"
                      aria-label={t(field.isArchived ? 'restore' : 'archive', { label: field.label })}
                      onClick={() => void layAside(field)}
                    >
                      {field.isArchived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
                    </Button>
                  </>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {edited && <FieldDialog key={edited.id} field={edited} onClose={() => setEdited(null)} />}
    </div>
  )
}
