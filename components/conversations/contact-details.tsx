'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { callApi, InboxProblem } from './inbox-api'
import { useInboxContext } from './inbox-context'

type Contact = { id: string; name: string | null; email: string | null }
type Problems = { name?: string; email?: string }

/** Name and address, changed in place; the buttons come with the first change. */
export function ContactDetails({ contact }: { contact: Contact }) {
  const t = useTranslations('inbox.contact')
  const { dispatch, canWrite, wordsFor } = useInboxContext()
  const [name, setName] = useState(contact.name ?? '')
  const [email, setEmail] = useState(contact.email ?? '')
  const [problems, setProblems] = useState<Problems>({})
  const [isSaving, setSaving] = useState(false)
  const isChanged = name.trim() !== (contact.name ?? '') || email.trim() !== (contact.email ?? '')

  const reset = () => {
    setName(contact.name ?? '')
    setEmail(contact.email ?? '')
    setProblems({})
  }

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    setProblems({})
    try {
      const input = { name: name.trim() || null, email: email.trim() || null }
      const saved = await callApi<Contact>('PATCH', `/contacts/${contact.id}`, input)
      dispatch({ type: 'contact-changed', contactId: contact.id, name: saved.name, email: saved.email })
      toast.success(t('saved'))
    } catch (error) {
      const words = wordsFor(error)
      const issues = error instanceof InboxProblem ? error.issues : []
      if (issues.length === 0) toast.error(words)
      setProblems(Object.fromEntries(issues.map((issue) => [issue.path, issue.message])))
    } finally {
      setSaving(false)
    }
  }

  return (
    <form className="grid gap-3" onSubmit={save} noValidate>
      <Field label={t('name')} error={problems.name} disabled={!canWrite}>
        <Input value={name} maxLength={120} autoComplete="off" onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={t('email')} error={problems.email} disabled={!canWrite}>
        <Input
          type="email"
          value={email}
          maxLength={254}
          autoComplete="off"
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      {isChanged && (
        <div className="flex gap-2">
          <Button type="submit" size="sm" variant="primary" loading={isSaving}>
            {t('save')}
          </Button>
          <Button size="sm" variant="ghost" disabled={isSaving} onClick={reset}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </form>
  )
}
