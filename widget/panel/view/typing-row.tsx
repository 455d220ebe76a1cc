/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { ChatState } from '../chat/state'
import type { Author } from '../contract'
import { fill, t } from '../strings'
import { TheirRow } from './message-row'

const PATIENCE_MS = 30_000
/** Older than this, by whatever the customer's clock says, nobody is at work on it any more. */
const OLD_MS = 5 * 60_000

function Dots({ author, label }: { author: Author; label: string }) {
  return (
    <TheirRow author={author} isFirst>
      <div class="bubble dots">
        <span class="hidden">{label}</span>
        <i />
        <i />
        <i />
      </div>
    </TheirRow>
  )
}

/** Whether the assistant should be at work on the customer's last message. */
function isAnswerDue({ conversation, messages, outbox, answers }: ChatState): boolean {
  if (conversation?.state !== 'bot' || conversation.status === 'closed') return false
  return outbox.length === 0 && Object.keys(answers).length === 0 && messages.at(-1)?.author.kind === 'contact'
}

/** Somebody is writing, or the assistant is looking something up. */
export function TypingRow({ state }: { state: ChatState }) {
  const { typing, config, conversation } = state
  const last = state.messages.at(-1)
  const lastId = last?.id ?? null
  const isDue = isAnswerDue(state) && Date.now() - Date.parse(last?.createdAt ?? '') < OLD_MS
  const [givenUpOn, giveUpOn] = useState<string | null>(null)
  useEffect(() => {
    if (!isDue) return
    const timer = setTimeout(() => giveUpOn(lastId), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [isDue, lastId])

  if (typing?.by === 'member') {
    const avatarUrl = conversation?.assignee?.name === typing.name ? conversation.assignee.avatarUrl : null
    return (
      <Dots author={{ kind: 'member', name: typing.name, avatarUrl }} label={fill(t.typing, { name: typing.name })} />
    )
  }
  if (typing || (isDue && givenUpOn !== lastId)) {
    const name = typing?.name || config.agentName
    return (
      <Dots author={{ kind: 'agent', name, avatarUrl: config.agentAvatarUrl }} label={fill(t.thinking, { name })} />
    )
  }
  return null
}
