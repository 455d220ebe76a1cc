'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Textarea } from '@/components/ui/textarea'
import { useServerForm } from '@/components/ui/use-server-form'
import { addContactNoteInput } from '@/lib/contacts/schema'
import { addNote } from '../actions'

export function NoteForm({ contactId }: { contactId: string }) {
  const t = useTranslations('contacts')
  const router = useRouter()
  const form = useServerForm({
    schema: addContactNoteInput,
    defaultValues: { contactId, body: '' },
    action: addNote,
    onSuccess: () => {
      form.form.reset({ contactId, body: '' })
      router.refresh()
    },
  })
  return (
    <Form of={form} className="gap-2">
      <FormField<{ body: string }> name="body" label={t('timeline.note')} hideLabel>
        {(field) => <Textarea {...field} rows={2} maxLength={4000} placeholder={t('timeline.notePlaceholder')} />}
      </FormField>
      <SubmitButton size="sm" onlyWhenChanged className="justify-self-end">
        {t('timeline.addNote')}
      </SubmitButton>
    </Form>
  )
}
