'use client'

import { Pencil } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { SCHEDULES, type Schedule, type SourceKind, updateSourceInput, updateTextInput } from '@/lib/knowledge/schema'
import { updateSourceAction, updateTextAction } from '../actions'

export type EditableSource = {
  id: string
  name: string
  /** Of a text; the question of a pair. */
  title: string
  kind: SourceKind
  pageLimit: number
  schedule: Schedule
  text: string | null
}

type Fields = { name: string; pageLimit: number; schedule: string; text: string }

function Buttons() {
  const ui = useTranslations('ui')
  return (
    <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
      <DialogClose asChild>
        <Button>{ui('cancel')}</Button>
      </DialogClose>
      <SubmitButton>{ui('save')}</SubmitButton>
    </div>
  )
}

function CrawledForm({ source, onDone }: { source: EditableSource; onDone: () => void }) {
  const t = useTranslations('knowledge')
  const { id, name, pageLimit, schedule } = source
  const form = useServerForm({
    schema: updateSourceInput,
    defaultValues: { id, name, pageLimit, schedule },
    action: updateSourceAction,
    onSuccess: onDone,
  })
  return (
    <Form of={form}>
      <FormField<Fields, 'name'> name="name" label={t('new.name')} required>
        {(field) => <Input {...field} maxLength={120} />}
      </FormField>
      {source.kind === 'website' && (
        <FormField<Fields, 'pageLimit'> name="pageLimit" label={t('new.atMost')} hint={t('new.atMostHint')}>
          {(field) => <Input {...field} type="number" min={1} max={2000} />}
        </FormField>
      )}
      {source.kind !== 'file' && (
        <FormField<Fields, 'schedule'> name="schedule" label={t('new.schedule')} hint={t('new.scheduleHint')}>
          {(field) => (
            <NativeSelect {...field}>
              {SCHEDULES.map((value) => (
                <option key={value} value={value}>
                  {t(`schedules.${value}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
      )}
      <Buttons />
    </Form>
  )
}

function TextForm({ source, onDone }: { source: EditableSource; onDone: () => void }) {
  const t = useTranslations('knowledge.new')
  const isPair = source.kind === 'qa'
  const form = useServerForm({
    schema: updateTextInput,
    defaultValues: { id: source.id, name: source.title, text: source.text ?? '' },
    action: updateTextAction,
    onSuccess: onDone,
  })
  return (
    <Form of={form}>
      <FormField<Fields, 'name'> name="name" label={isPair ? t('question') : t('name')} required>
        {(field) => <Input {...field} maxLength={300} />}
      </FormField>
      <FormField<Fields, 'text'> name="text" label={isPair ? t('answer') : t('text')} required>
        {(field) => <Textarea {...field} rows={10} />}
      </FormField>
      <Buttons />
    </Form>
  )
}

/** Name, pages and schedule of what is crawled; the words of what was pasted. */
export function EditSource({ source }: { source: EditableSource }) {
  const t = useTranslations('knowledge.actions')
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const onDone = () => {
    setOpen(false)
    toast.success(t('saved'))
    router.refresh()
  }
  const isText = source.kind === 'text' || source.kind === 'qa'
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          <Pencil aria-hidden /> {t('edit')}
        </Button>
      </DialogTrigger>
      <DialogContent title={t('edit')}>
        {isText ? <TextForm source={source} onDone={onDone} /> : <CrawledForm source={source} onDone={onDone} />}
      </DialogContent>
    </Dialog>
  )
}
