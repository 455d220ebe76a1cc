'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import type { SegmentKind } from '@/lib/segments/schema'
import { addToList, takeFromList } from '../segments/actions'

type SegmentListProps = {
  contactId: string
  segments: readonly { id: string; name: string; kind: SegmentKind }[]
  /** Lists that the contact could be put into. */
  lists: readonly { id: string; name: string }[]
  canWrite: boolean
}

/** Where a contact belongs: rules say so themselves, lists are changed here. */
export function SegmentList({ contactId, segments, lists, canWrite }: SegmentListProps) {
  const t = useTranslations('segments')
  const ui = useTranslations('ui')
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const change = async (act: typeof addToList, segmentId: string) => {
    setBusy(true)
    const result = await act([contactId], segmentId).catch(() => null)
    setBusy(false)
    if (result?.ok) router.refresh()
    else toast.error(result?.message ?? ui('notReached'))
  }
  const rest = lists.filter(({ id }) => !segments.some((segment) => segment.id === id))
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardBody className="grid gap-3">
        {segments.length === 0 && <p className="text-muted text-sm">{t('ofContact.none')}</p>}
        <ul className="grid gap-2">
          {segments.map(({ id, name, kind }) => (
            <li key={id} className="flex min-h-8 items-center justify-between gap-3 text-sm">
              <Link href={`/dashboard/contacts/segments/${id}`} dir="auto" className="truncate font-medium text-fg">
                {name}
              </Link>
              {kind === 'rules' ? (
                <span className="shrink-0 text-muted text-xs">{t('ofContact.byRules')}</span>
              ) : (
                canWrite && (
                  <Button
                    size="sm"
                    variant="ghost"
                    disabled={isBusy}
                    aria-label={t('ofContact.removeFrom', { name })}
                    onClick={() => void change(takeFromList, id)}
                  >
                    {t('ofContact.remove')}
                  </Button>
                )
              )}
            </li>
          ))}
        </ul>
        {canWrite && rest.length > 0 && (
          <NativeSelect
            aria-label={t('ofContact.add')}
            value=""
            disabled={isBusy}
            onChange={(event) => void (event.target.value && change(addToList, event.target.value))}
          >
            <option value="">{t('ofContact.add')}</option>
            {rest.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        )}
      </CardBody>
    </Card>
  )
}
