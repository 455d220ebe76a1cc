'use client'

import { type ReactNode, useActionState, useEffect, useId, useRef, useState } from 'react'
import { inputLooks } from '@/components/ui/input-looks'
import type { ShownField, ShownForm } from '@/lib/forms/schema'
import { type FormState, sendForm } from './form-action'

export type PublicFormWords = Record<'choose' | 'optional' | 'trap' | 'sentTitle' | 'goOn' | 'sending', string>

type PublicFormProps = {
  form: ShownForm
  words: PublicFormWords
  /** Put together by the server: a visitor loads neither the catalogue nor the kit of the dashboard. */
  buttonLooks: string
  /** In a frame on another site the whole window is led on, not the frame. */
  isFramed?: boolean
  /** The landing page that it stands in. */
  pageId?: string | undefined
}

const FRESH: FormState = { kind: 'fresh' }
const AUTOCOMPLETE: Readonly<Record<string, string>> = {
  name: 'name',
  email: 'email',
  phone: 'tel',
  title: 'organization-title',
  companyName: 'organization',
}
const INPUT_TYPES: Readonly<Record<string, string>> = { email: 'email', phone: 'tel', date: 'date', url: 'url' }

/** Says that the form was shown, and gets a token of this visit: the page itself is kept for everybody. */
function useVisit(form: ShownForm) {
  const [token, setToken] = useState(form.token)
  const [visit, setVisit] = useState('')
  const [referrer, setReferrer] = useState('')
  const { slug } = form
  useEffect(() => {
    setVisit(crypto.randomUUID())
    setReferrer(document.referrer)
    const ask = async () => {
      const response = await fetch('/api/forms/seen', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ slug }),
      })
      if (response.ok) setToken(((await response.json()) as { token: string }).token)
    }
    // The token of the page does as well.
    ask().catch(() => setToken((held) => held))
  }, [slug])
  return { token, visit, referrer }
}

/** A form of the company. It is sent and answered in place with a script, and as a plain form without one. */
export function PublicForm({ form, words, buttonLooks, isFramed = false, pageId }: PublicFormProps) {
  const [state, send, isSending] = useActionState(sendForm, FRESH)
  const { token, visit, referrer } = useVisit(form)
  const baseId = useId()
  const top = useRef<HTMLDivElement>(null)
  const problem = state.kind === 'problem' ? state : null
  const attempt = problem?.attempt ?? 0
  const redirectTo = state.kind === 'sent' ? state.answer.redirectTo : ''
  useEffect(() => {
    if (attempt > 0) top.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempt])
  useEffect(() => {
    if (redirectTo && !isFramed) window.location.assign(redirectTo)
  }, [redirectTo, isFramed])

  if (state.kind === 'sent') {
    return (
      <div role="status" className="rounded-xl border border-line bg-surface p-6">
        <p className="font-semibold text-fg text-lg">{words.sentTitle}</p>
        <p dir="auto" className="mt-2 whitespace-pre-line text-fg">
          {state.answer.thanks}
        </p>
        {redirectTo && (
          <a href={redirectTo} target={isFramed ? '_top' : undefined} className="mt-4 inline-block text-link underline">
            {words.goOn}
          </a>
        )}
      </div>
    )
  }
  return (
    <div ref={top}>
      <form action={send} noValidate className="grid gap-5 rounded-xl border border-line bg-surface p-6">
        {problem && (
          <p role="alert" className="rounded-lg bg-danger-soft px-4 py-3 text-on-danger-soft text-sm">
            {problem.message}
          </p>
        )}
        <input type="hidden" name="slug" value={form.slug} />
        <input type="hidden" name="version" value={form.version} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="visit" value={visit} />
        <input type="hidden" name="referrer" value={referrer} />
        {pageId && <input type="hidden" name="page" value={pageId} />}
        <div className="sr-only" aria-hidden>
          <label>
            {words.trap}
            <input name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <div key={attempt} className="grid gap-5">
          {form.fields.map((field) => (
            <AskedField
              key={field.key}
              field={field}
              typed={problem?.values[field.key] ?? ''}
              issue={problem?.issues[`values.${field.key}`]}
              words={words}
            />
          ))}
          {form.consents.map((box) => {
            const name = `${box.channel}_${box.purpose}`
            return (
              <Tick
                key={name}
                id={`${baseId}-${name}`}
                name="consent"
                value={name}
                label={box.text}
                isRequired={box.isRequired}
                isTicked={problem?.consents.includes(name) ?? false}
                issue={problem?.issues[`consents.${name}`]}
              />
            )
          })}
        </div>
        <div>
          <button type="submit" className={buttonLooks} aria-disabled={isSending} aria-busy={isSending}>
            {isSending ? words.sending : form.button}
          </button>
        </div>
      </form>
    </div>
  )
}

type AskedProps = { field: ShownField; typed: string; issue: string | undefined; words: PublicFormWords }

function AskedField({ field, typed, issue, words }: AskedProps) {
  const { key, label, help, isRequired, kind, choices } = field
  const id = useId()
  const name = `value:${key}`
  if (kind === 'boolean') {
    return (
      <Tick
        id={id}
        name={name}
        value="yes"
        label={label}
        isRequired={isRequired}
        isTicked={typed !== ''}
        issue={issue}
      />
    )
  }
  const described = [issue && `${id}-issue`, help && `${id}-help`].filter(Boolean).join(' ') || undefined
  const control = {
    id,
    name,
    dir: 'auto',
    defaultValue: typed,
    'aria-required': isRequired,
    'aria-invalid': Boolean(issue),
    'aria-describedby': described,
  } as const
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-fg text-sm leading-5">
        <span dir="auto">{label}</span>
        {isRequired ? <Star /> : <span className="ms-1.5 font-normal text-muted">{words.optional}</span>}
      </label>
      {kind === 'message' ? (
        <textarea {...control} rows={5} maxLength={2_000} className={`${inputLooks} px-3 py-2`} />
      ) : kind === 'choice' ? (
        <select {...control} className={`${inputLooks} h-control px-3`}>
          <option value="">{words.choose}</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input
          {...control}
          type={INPUT_TYPES[kind] ?? 'text'}
          inputMode={kind === 'number' ? 'decimal' : undefined}
          autoComplete={AUTOCOMPLETE[key] ?? 'off'}
          className={`${inputLooks} h-control px-3`}
        />
      )}
      <Issue id={`${id}-issue`}>{issue}</Issue>
      {help && (
        <p id={`${id}-help`} dir="auto" className="text-muted text-xs leading-4">
          {help}
        </p>
      )}
    </div>
  )
}

type TickProps = {
  id: string
  name: string
  value: string
  label: string
  isRequired: boolean
  isTicked: boolean
  issue: string | undefined
}

function Tick({ id, name, value, label, isRequired, isTicked, issue }: TickProps) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="flex min-h-11 items-start gap-3 text-fg text-sm sm:min-h-0">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={isTicked}
          aria-required={isRequired}
          aria-invalid={Boolean(issue)}
          aria-describedby={issue ? `${id}-issue` : undefined}
          className="mt-0.5 size-4 shrink-0 accent-primary"
        />
        <span dir="auto" className="min-w-0 whitespace-pre-line">
          {label}
          {isRequired && <Star />}
        </span>
      </label>
      <Issue id={`${id}-issue`}>{issue}</Issue>
    </div>
  )
}

const Star = () => (
  <span aria-hidden className="ms-0.5 text-danger">
    *
  </span>
)

function Issue({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null
  return (
    <p id={id} role="alert" className="text-danger text-xs leading-4">
      {children}
    </p>
  )
}
