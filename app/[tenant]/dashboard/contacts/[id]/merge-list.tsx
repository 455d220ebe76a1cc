'use client'

import { Split } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import { undoMerge } from '../actions'

type MergeListProps = { contactId: string; merges: readonly { id: string; by: string; at: string }[] }

/** Merges that can still be taken back. */
export function MergeList({ contactId, merges }: MergeListProps) {
  const t = useTranslations('contacts')
  const router = useRouter()
  return (
    <Card>
      <CardHeader title={t('merge.list')} />
      <CardBody>
        <ul className="grid gap-3">
          {merges.map(({ id, by, at }) => (
            <li key={id} className="flex items-center justify-between gap-3 text-sm">
              <span className="min-w-0">
                {by} · <Time value={at} />
              </span>
              <ConfirmButton
                size="sm"
                confirm={{
                  title: t('merge.undoTitle'),
                  body: t('merge.undoBody'),
                  confirmLabel: t('merge.undo'),
                  tone: 'primary',
                  onConfirm: async () => {
                    const result = await undoMerge({ contactId, mergeId: id })
                    if (result.ok) {
                      toast.success(t('merge.undone'))
                      router.refresh()
                    }
                    return result
                  },
                }}
              >
                <Split aria-hidden />
                {t('merge.undo')}
              </ConfirmButton>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
