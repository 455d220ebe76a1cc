'use client'

import { type FormEvent, lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'

/** Only who has sent something needs it. */
const Alert = lazy(async () => ({ default: (await import('@/components/ui/alert')).Alert }))

export type ContactWords = Record<'name' | 'email' | 'message' | 'send' | 'failed' | 'sentTitle' | 'sentBody', string>
type Problem = { error: string; issues?: { path: string; message: string }[] }

/** Sends a message to the company's inbox. What was typed stays when something goes wrong. Words come as props: a public page loads no catalogue. */
export function ContactForm({ words }: { words: ContactWords }) {
  const [clientId, setClientId] = useState(() => crypto.randomUUID())
  const [state, setState] = useState<'idle' | 'sending' | 'sent'>('idle')
  const [problem, setProblem] = useState<Problem | null>(null)
  const issue = (path: string) => problem?.issues?.find((candidate) => candidate.path === path)?.message

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const values = Object.fromEntries(new FormData(form))
    setState('sending')
    setProblem(null)
    try {
      const response = await fetch('/api/contact', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ clientId, ...values }),
      })
      if (!response.ok) {
        setProblem((await response.json()) as Problem)
        setState('idle')
        return
      }
      form.reset()
      setClientId(crypto.randomUUID())
      setState('sent')
    } catch {
      setProblem({ error: words.failed })
      setState('idle')
    }
  }

  if (state === 'sent') {
    return (
      <Suspense>
        <Alert tone="success" title={words.sentTitle}>
          {words.sentBody}
        </Alert>
      </Suspense>
    )
  }
  return (
    <form onSubmit={submit} className="grid gap-4 rounded-xl border border-line bg-surface p-6">
      {problem && (
        <Suspense>
          <Alert tone="danger" title={problem.error} />
        </Suspense>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={words.name} required error={issue('name')}>
          <Input name="name" autoComplete="name" maxLength={120} />
        </Field>
        <Field label={words.email} required error={issue('email')}>
          <Input name="email" type="email" autoComplete="email" maxLength={254} />
        </Field>
      </div>
      <Field label={words.message} required error={issue('message')}>
        <Textarea name="message" rows={5} maxLength={4000} />
      </Field>
      <div>
        <Button type="submit" variant="primary" loading={state === 'sending'}>
          {words.send}
        </Button>
      </div>
    </form>
  )
}
