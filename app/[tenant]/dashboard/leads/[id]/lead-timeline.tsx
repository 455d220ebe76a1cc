'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Textarea } from '@/components/ui/textarea'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { addLeadNoteInput, type LeadEventView } from '@/lib/leads/schema'
import { addLeadNote, listLeadEvents } from '../actions'

type LeadTimelineProps = {
  leadId: string
  items: readonly LeadEventView[]
  nextCursor: string | null
  canWrite: boolean
}

const said = z.object({ to: z.string(), stage: z.string(), reason: z.string(), body: z.string() }).partial()

function Entry({ event: { kind, data, by, at } }: { event: LeadEventView }) {
  const t = useTranslations('leads')
  const parsed = said.safeParse(data)
  const { to, stage, reason, body } = parsed.success ? parsed.data : {}
  return (
    <li className="text-sm">
      <p className="text-fg">{t(`events.${kind}`, { stage: to ?? stage ?? '' })}</p>
      {(reason || body) && (
        <p dir="auto" className="whitespace-pre-wrap text-fg [overflow-wrap:anywhere]">
          {reason || body}
        </p>
      )}
      <p className="text-subtle text-xs">
        {by} · <Time value={at} />
      </p>
    </li>
  )
}

/** What happened, the latest first; a new first page begins anew. */
export function LeadTimeline({ leadId, items, nextCursor, canWrite }: LeadTimelineProps) {
  const t = useTranslations('leads')
  const [older, setOlder] = useState<readonly LeadEventView[]>([])
  const [cursor, setCursor] = useState(nextCursor)
  useEffect(() => {
    setOlder([])
    setCursor(nextCursor)
  }, [nextCursor])
  const more = async () => {
    if (!cursor) return
    const result = await listLeadEvents({ leadId, cursor })
    if (!result.ok) return toast.error(result.message)
    setOlder([...older, ...result.data.items])
    setCursor(result.data.nextCursor)
  }
  return (
    <Card>
      <CardHeader title={t('timeline')} />
      <CardBody className="grid gap-5">
        {canWrite && <NoteForm leadId={leadId} />}
        <ol className="grid grid-cols-[minmax(0,1fr)] gap-4" aria-label={t('timeline')}>
          {[...items, ...older].map((event) => (
            <Entry key={event.id} event={event} />
          ))}
        </ol>
        {cursor && (
          <Button size="sm" className="justify-self-start" onClick={() => void more()}>
            {t('earlier')}
          </Button>
        )}
      </CardBody>
    </Card>
  )
}

function NoteForm({ leadId }: { leadId: string }) {
  const t = useTranslations('leads.note')
  const router = useRouter()
  const form = useServerForm({
    schema: addLeadNoteInput,
    defaultValues: { leadId, body: '' },
    action: addLeadNote,
    onSuccess: () => {
      form.form.reset({ leadId, body: '' })
      router.refresh()
    },
  })
  return (
    <Form of={form} className="gap-2">
      <FormField<{ body: string }> name="body" label={t('label')} hideLabel>
        {(field) => <Textarea {...field} rows={2} maxLength={4000} placeholder={t('placeholder')} />}
      </FormField>
      <SubmitButton size="sm" onlyWhenChanged className="justify-self-end">
        {t('add')}
      </SubmitButton>
    </Form>
  )
}
