'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { toast } from '@/components/ui/toast'
import type { FieldView, TimelineEntry } from '@/lib/contacts/schema'
import { listTimeline } from '../actions'
import { NoteForm } from './note-form'
import { TimelineItem } from './timeline-item'

type TimelineProps = {
  contactId: string
  items: readonly TimelineEntry[]
  nextCursor: string | null
  fields: readonly FieldView[]
  owners: readonly { id: string; name: string }[]
  canWrite: boolean
}

/** What happened, the latest first; a new first page begins anew. */
export function Timeline({ contactId, items, nextCursor, fields, owners, canWrite }: TimelineProps) {
  const t = useTranslations('contacts')
  const [older, setOlder] = useState<readonly TimelineEntry[]>([])
  const [cursor, setCursor] = useState(nextCursor)
  const [isLoading, setLoading] = useState(false)
  useEffect(() => {
    setOlder([])
    setCursor(nextCursor)
  }, [nextCursor])
  const more = async () => {
    if (!cursor) return
    setLoading(true)
    const result = await listTimeline({ contactId, cursor })
    setLoading(false)
    if (!result.ok) return toast.error(result.message)
    setOlder([...older, ...result.data.items])
    setCursor(result.data.nextCursor)
  }
  return (
    <Card>
      <CardHeader title={t('timeline.title')} description={t('timeline.description')} />
      <CardBody className="grid gap-5">
        {canWrite && <NoteForm contactId={contactId} />}
        <ol className="grid grid-cols-[minmax(0,1fr)] gap-4" aria-label={t('timeline.title')}>
          {[...items, ...older].map((entry) => (
            <TimelineItem key={entry.id} entry={entry} fields={fields} owners={owners} />
          ))}
        </ol>
        {items.length === 0 && <p className="text-muted text-sm">{t('timeline.empty')}</p>}
        {cursor && (
          <Button size="sm" className="justify-self-start" loading={isLoading} onClick={() => void more()}>
            {t('timeline.more')}
          </Button>
        )}
      </CardBody>
    </Card>
  )
}
