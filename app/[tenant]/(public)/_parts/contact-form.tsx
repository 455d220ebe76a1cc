'use client'

import { type FormEvent, lazy, type ReactNode, Suspense, useState } from 'react'
import { inputLooks } from '@/components/ui/input-looks'

/** Only who has sent something needs it. */
const Alert = lazy(async () => ({ default: (await import('@/components/ui/alert')).Alert }))

export type ContactWords = Record<'name' | 'email' | 'message' | 'send' | 'failed' | 'sentTitle' | 'sentBody', string>
type Problem = { error: string; issues?: { path: string; message: string }[] }

type ContactFormProps = {
  words: ContactWords
  /** Looks of the button, and the sign in it while a message is on its way, put together by the server. */
  buttonLooks: string
  busySign: ReactNode
}

/**
 * Sends a message to the company's inbox. What was typed stays when something goes wrong. Words and looks come as props
 * and fields are plain elements: every visitor of a public page loads this, so it brings no catalogue and no form kit.
 */
export function ContactForm({ words, buttonLooks, busySign }: ContactFormProps) {
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
        <Entry name="name" label={words.name} issue={issue('name')}>
          {(control) => <input {...control} autoComplete="name" maxLength={120} className={LINE} />}
        </Entry>
        <Entry name="email" label={words.email} issue={issue('email')}>
          {(control) => <input {...control} type="email" autoComplete="email" maxLength={254} className={LINE} />}
        </Entry>
      </div>
      <Entry name="message" label={words.message} issue={issue('message')}>
        {(control) => <textarea {...control} rows={5} maxLength={4000} className={TEXT} />}
      </Entry>
      <div>
        <button type="submit" disabled={state === 'sending'} aria-busy={state === 'sending'} className={buttonLooks}>
          {state === 'sending' && busySign}
          {words.send}
        </button>
      </div>
    </form>
  )
}

const LINE = `${inputLooks} h-control px-3`
const TEXT = `${inputLooks} field-sizing-content max-h-96 min-h-32 resize-none px-3 py-2 leading-5`

type Control = {
  id: string
  name: string
  dir: 'auto'
  'aria-required': true
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}
type EntryProps = {
  name: string
  label: string
  issue: string | undefined
  children: (control: Control) => ReactNode
}

/** A required field with its name and what is wrong with it. */
function Entry({ name, label, issue, children }: EntryProps) {
  const id = `contact-${name}`
  const issueId = issue ? `${id}-issue` : undefined
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-fg text-sm leading-5">
        {label}
        <span aria-hidden className="ms-0.5 text-danger">
          *
        </span>
      </label>
      {children({
        id,
        name,
        dir: 'auto',
        'aria-required': true,
        'aria-invalid': Boolean(issue),
        'aria-describedby': issueId,
      })}
      {issue && (
        <p id={issueId} role="alert" className="text-danger text-xs leading-4">
          {issue}
        </p>
      )}
    </div>
  )
}
