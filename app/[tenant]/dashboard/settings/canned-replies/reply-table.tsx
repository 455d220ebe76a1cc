'use client'

import { Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Kbd } from '@/components/ui/kbd'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { toast } from '@/components/ui/toast'
import type { CannedReplyView } from '@/lib/conversations/schema'
import { deleteReply } from './actions'

const ReplyDialog = lazy(() => import('./reply-dialog').then((file) => ({ default: file.ReplyDialog })))

type ReplyTableProps = { replies: readonly CannedReplyView[]; canWrite: boolean; canDelete: boolean }

export function ReplyTable({ replies, canWrite, canDelete }: ReplyTableProps) {
  const t = useTranslations('cannedReplies')
  const [edited, setEdited] = useState<CannedReplyView | null>(null)
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <Table aria-label={t('title')}>
        <TableHead>
          <TableRow>
            <TableHeaderCell className="w-36">{t('shortcut')}</TableHeaderCell>
            <TableHeaderCell>{t('body')}</TableHeaderCell>
            <TableHeaderCell className="w-24">
              <span className="sr-only">{t('actions')}</span>
            </TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {replies.map((reply) => (
            <TableRow key={reply.id}>
              <TableCell className="align-top">
                <Kbd>/{reply.shortcut}</Kbd>
              </TableCell>
              <TableCell className="max-w-0">
                <p dir="auto" className="truncate font-medium text-fg">
                  {reply.title}
                </p>
                <p dir="auto" className="line-clamp-2 text-muted">
                  {reply.body}
                </p>
              </TableCell>
              <TableCell className="whitespace-nowrap text-end align-top">
                {canWrite && (
                  <Button
                    variant="ghost"
                    size="icon-sm"
                    aria-label={t('edit', { title: reply.title })}
                    onClick={() => setEdited(reply)}
                  >
                    <Pencil aria-hidden />
                  </Button>
                )}
                {canDelete && <DeleteReply reply={reply} />}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {edited && (
        <Suspense fallback={null}>
          <ReplyDialog key={edited.id} reply={edited} onClose={() => setEdited(null)} />
        </Suspense>
      )}
    </div>
  )
}

function DeleteReply({ reply }: { reply: CannedReplyView }) {
  const t = useTranslations('cannedReplies')
  return (
    <ConfirmButton
      variant="ghost"
      size="icon-sm"
      aria-label={t('delete', { title: reply.title })}
      confirm={{
        title: t('deleteTitle'),
        body: t('deleteBody', { title: reply.title, shortcut: reply.shortcut }),
        confirmLabel: t('deleteAction'),
        onConfirm: async () => {
          const result = await deleteReply(reply.id)
          if (result.ok) toast.success(t('deleted'))
          return result
        },
      }}
    >
      <Trash2 aria-hidden />
    </ConfirmButton>
  )
}
