/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { ApiError } from '../chat/api'
import type { ChatState } from '../chat/state'
import { isClosed } from '../chat/state'
import { t } from '../strings'
import { useSurroundings } from './chat-context'
import { Icon } from './icons'

type Phase = 'asking' | 'sending' | 'broken'

const LONGEST = 1000

/** Asks how the customer was served, once the conversation is closed. */
export function SurveyCard({ state }: { state: ChatState }) {
  const { chat } = useSurroundings()
  const survey = isClosed(state) ? state.conversation?.survey : null
  const [phase, setPhase] = useState<Phase>('asking')
  const [isChanging, setChanging] = useState(false)
  const [score, setScore] = useState<number | null>(null)
  const [comment, setComment] = useState('')

  if (!survey || (survey.score === null && !survey.isOpen)) return null
  if (survey.score !== null && !isChanging) {
    const change = () => {
      setScore(survey.score)
      setComment(survey.comment)
      setChanging(true)
    }
    return (
      <div class="card survey">
        <p role="status">{survey.thanks}</p>
        {survey.isOpen && (
          <button type="button" class="button quiet" onClick={change}>
            {t.surveyChange}
          </button>
        )}
      </div>
    )
  }

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (score === null) return
    setPhase('sending')
    try {
      await chat.rate(score, comment.trim())
      setChanging(false)
      setPhase('asking')
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setPhase('broken')
    }
  }

  return (
    <form class="card survey" onSubmit={(event) => void send(event)}>
      <fieldset>
        <legend dir="auto">{survey.question}</legend>
        <div class="stars">
          {t.surveyScores.map((name, index) => (
            <label key={name} class={score !== null && index < score ? 'on' : ''}>
              <input
                type="radio"
                name="score"
                value={index + 1}
                checked={score === index + 1}
                onChange={() => setScore(index + 1)}
              />
              <Icon name="star" />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {score !== null && (
        <>
          <label>
            <span>{t.surveyComment}</span>
            <textarea
              dir="auto"
              rows={2}
              maxLength={LONGEST}
              value={comment}
              onInput={(event) => setComment(event.currentTarget.value)}
            />
          </label>
          {phase === 'broken' && (
            <p class="field-error" role="alert">
              {t.troubleSurvey}
            </p>
          )}
          <button type="submit" class="button" disabled={phase === 'sending'}>
            {phase === 'sending' ? t.sending : t.surveySend}
          </button>
        </>
      )}
    </form>
  )
}
