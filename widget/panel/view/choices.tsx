/** @jsxImportSource preact */
import type { ChatState } from '../chat/state'
import { t } from '../strings'
import { useSurroundings } from './chat-context'

/** What can be chosen as an answer to what was asked last, until something is on its way. */
export function Choices({ state: { messages, outbox, conversation } }: { state: ChatState }) {
  const { chat } = useSurroundings()
  const choices = messages.at(-1)?.choices ?? []
  if (choices.length === 0 || outbox.length > 0 || conversation?.status === 'closed') return null
  return (
    <ul class="choices" aria-label={t.choices}>
      {choices.map((choice) => (
        <li key={choice}>
          <button type="button" dir="auto" onClick={() => void chat.send(choice)}>
            {choice}
          </button>
        </li>
      ))}
    </ul>
  )
}
