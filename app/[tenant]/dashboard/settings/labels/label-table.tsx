'use client'

import { Pencil, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { LabelChip } from '@/components/conversations/label-chip'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Link } from '@/components/ui/link'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { toast } from '@/components/ui/toast'
import type { LabelView } from '@/lib/inbox/schema'
import { deleteLabel } from './actions'
import { LabelDialog } from './label-dialog'

export function LabelTable({ labels, canChange }: { labels: readonly LabelView[]; canChange: boolean }) {
  const t = useTranslations('labels')
  const [edited, setEdited] = useState<LabelView | null>(null)
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <Table aria-label={t('title')}>
        <TableHead>
          <TableRow>
            <TableHeaderCell>{t('name')}</TableHeaderCell>
            <TableHeaderCell className="text-end">{t('conversations')}</TableHeaderCell>
            <TableHeaderCell>
              <span className="sr-only">{t('actions')}</span>
            </TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {labels.map((label) => (
            <TableRow key={label.id}>
              <TableCell>
                <LabelChip label={label} className="text-fg text-sm" />
              </TableCell>
              <TableCell className="text-end tabular-nums">
                <Link
                  className="touch-target text-link hover:underline"
                  href={`/dashboard/inbox?status=any&labels=${label.id}`}
                >
                  <NumberText value={label.conversations} />
                </Link>
              </TableCell>
              <TableCell className="whitespace-nowrap text-end">
                {canChange && (
                  <>
                    <Button
                      variant="ghost"
                      size="icon-sm"
                      aria-label={t('edit', { name: label.name })}
                      onClick={() => setEdited(label)}
                    >
                      <Pencil aria-hidden />
                    </Button>
                    <DeleteLabel label={label} />
                  </>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {edited && <LabelDialog key={edited.id} label={edited} onClose={() => setEdited(null)} />}
    </div>
  )
}

function DeleteLabel({ label: { id, name, conversations } }: { label: LabelView }) {
  const t = useTranslations('labels')
  const router = useRouter()
  return (
    <ConfirmButton
      variant="ghost"
      size="icon-sm"
      aria-label={t('delete', { name })}
      confirm={{
        title: t('deleteTitle'),
        body: t('deleteBody', { name, count: conversations }),
        confirmLabel: t('deleteAction'),
        onConfirm: async () => {
          const result = await deleteLabel({ labelId: id })
          if (result.ok) {
            toast.success(t('deleted'))
            router.refresh()
          }
          return result
        },
      }}
    >
      <Trash2 aria-hidden />
    </ConfirmButton>
  )
}
