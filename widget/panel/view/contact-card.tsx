/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { ApiError } from '../chat/api'
import type { ChatState } from '../chat/state'
import { isClosed } from '../chat/state'
import { EMAIL } from '../contract'
import { fill, t } from '../strings'
import { useSurroundings } from './chat-context'

type Phase = 'asking' | 'saving' | 'wrong' | 'broken' | 'saved'

const MESSAGES: Partial<Record<Phase, string>> = { wrong: t.emailWrong, broken: t.troubleContact }

/** Asks where to answer, when a person was asked for while nobody is there. */
export function ContactCard({ state }: { state: ChatState }) {
  const { chat } = useSurroundings()
  const { config, conversation } = state
  const [phase, setPhase] = useState<Phase>('asking')
  const [name, setName] = useState(conversation?.contact.name ?? '')
  const [email, setEmail] = useState('')
  const isAsked = conversation?.state === 'waiting' && !config.online && !isClosed(state)
  const known = conversation?.contact.email

  if (phase === 'saved' && known) return <p class="notice">{fill(t.contactSaved, { email: known })}</p>
  if (!isAsked || known) return null

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    const contact = { email: email.trim(), ...(name.trim() ? { name: name.trim() } : {}) }
    if (!EMAIL.test(contact.email)) return setPhase('wrong')
    setPhase('saving')
    try {
      await chat.saveContact(contact)
      setPhase('saved')
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setPhase(error.status === 400 ? 'wrong' : 'broken')
    }
  }

  const message = MESSAGES[phase]
  return (
    <form class="card contact" noValidate onSubmit={(event) => void save(event)}>
      <h2>{t.contactTitle}</h2>
      <p>{t.contactText}</p>
      <label>
        <span>{t.name}</span>
        <input
          name="name"
          autocomplete="name"
          maxLength={120}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t.email}</span>
        <input
          name="email"
          type="email"
          dir="ltr"
          autocomplete="email"
          maxLength={254}
          value={email}
          aria-invalid={phase === 'wrong'}
          aria-describedby={message ? 'contact-message' : undefined}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
      </label>
      {message && (
        <p class="field-error" id="contact-message" role="alert">
          {message}
        </p>
      )}
      <button type="submit" class="button" disabled={phase === 'saving'}>
        {phase === 'saving' ? t.saving : t.save}
      </button>
    </form>
  )
}
