/** @jsxImportSource preact */
import type { ChatState } from '../chat/state'
import { isClosed } from '../chat/state'
import { t } from '../strings'
import { Avatar } from './avatar'
import { useSurroundings } from './chat-context'
import { Icon } from './icons'

function statusOf(state: ChatState): string {
  if (isClosed(state)) return t.ended
  const mode = state.conversation?.state ?? 'bot'
  if (mode === 'waiting') return t.waitingShort
  return mode === 'human' ? t.person : `${t.aiAssistant} · ${t.answersAtOnce}`
}

export function CloseButton() {
  const { close } = useSurroundings()
  if (!close) return null
  return (
    <button type="button" class="icon-button" onClick={close} aria-label={t.close} title={t.close}>
      <Icon name="close" />
    </button>
  )
}

/** Who is on the other side now: the assistant, or the person who took over. */
export function Header({ state }: { state: ChatState }) {
  const { config, conversation } = state
  const person = conversation?.state === 'human' ? conversation.assignee : null
  const name = person?.name ?? (conversation?.state === 'human' ? config.companyName : config.agentName)
  return (
    <header class="header">
      <Avatar
        key={name}
        name={name}
        url={conversation?.state === 'human' ? (person?.avatarUrl ?? null) : config.agentAvatarUrl}
        isAgent={conversation?.state !== 'human'}
      />
      <div class="header-text">
        <h1 id="title" tabIndex={-1}>
          <bdi>{name}</bdi>
        </h1>
        <p role="status">{statusOf(state)}</p>
      </div>
      <CloseButton />
    </header>
  )
}
