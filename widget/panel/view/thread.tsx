/** @jsxImportSource preact */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { ChatState } from '../chat/state'
import { unreadCount } from '../chat/state'
import { fill, t } from '../strings'
import { useSurroundings } from './chat-context'
import { Choices } from './choices'
import { ContactCard } from './contact-card'
import { type Entry, entriesOf } from './entries'
import { Icon } from './icons'
import { MessageRow, TheirRow } from './message-row'
import { MessageText } from './message-text'
import { OutgoingRow } from './outgoing-row'
import { SurveyCard } from './survey-card'
import { dayOf } from './times'
import { TypingRow } from './typing-row'
import { useStickToEnd } from './use-stick-to-end'
import { WaitingCard } from './waiting-card'

/** Which of the customer's messages carries the mark "seen" or "sent": the last, while nobody has answered it. */
function marksOf({ messages, readByMember }: ChatState): Map<string, string> {
  const readAt = messages.findIndex((message) => message.id === readByMember)
  const ownAt = messages.findLastIndex((message) => message.author.kind === 'contact')
  const own = messages[ownAt]
  const isAnswered = messages.slice(ownAt + 1).some((message) => message.author.kind !== 'system')
  if (!own || isAnswered) return new Map()
  return new Map([[own.id, readAt >= ownAt ? t.seen : t.sent]])
}

function EntryRow({ entry, state, mark }: { entry: Entry; state: ChatState; mark: string | null }) {
  const { config } = state
  switch (entry.kind) {
    case 'day':
      return (
        <div class="divider">
          <span>{dayOf(entry.at)}</span>
        </div>
      )
    case 'notice':
      return <p class="notice">{entry.text}</p>
    case 'joined':
      return <p class="notice">{fill(t.joined, { name: entry.name })}</p>
    case 'message':
      return <MessageRow message={entry.message} isFirst={entry.isFirst} isLast={entry.isLast} mark={mark} />
    case 'outgoing':
      return <OutgoingRow outgoing={entry.outgoing} isFirst={entry.isFirst} />
    case 'answer':
      // Read out once, as the finished message, and not at each word.
      return (
        <div class={`live-row ${entry.isFirst ? 'first' : ''}`} aria-live="off" aria-busy="true">
          <TheirRow
            author={{ kind: 'agent', name: config.agentName, avatarUrl: config.agentAvatarUrl }}
            isFirst={entry.isFirst}
          >
            <div class="bubble writing">
              <MessageText text={entry.text} isPartial />
            </div>
          </TheirRow>
        </div>
      )
  }
}

/** The assistant's first word, which the server need not keep. */
function Greeting({ state: { config, isLoading } }: { state: ChatState }) {
  if (!config.greeting || isLoading) return null
  return (
    <TheirRow author={{ kind: 'agent', name: config.agentName, avatarUrl: config.agentAvatarUrl }} isFirst>
      <div class="bubble">
        <MessageText text={config.greeting} />
      </div>
    </TheirRow>
  )
}

/** The conversation, newest at the bottom. */
export function Thread({ state }: { state: ChatState }) {
  const { chat } = useSurroundings()
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const entries = useMemo(() => entriesOf(state), [state])
  const marks = useMemo(() => marksOf(state), [state])
  const { isAtEnd, toEnd } = useStickToEnd(scroller, content, state.outbox.at(-1)?.clientId ?? '')
  const unread = unreadCount(state)

  // After each render, because each may have brought a message.
  useEffect(() => {
    if (isAtEnd) chat.sawNewest()
  })

  useEffect(() => {
    const onVisible = () => isAtEnd && chat.sawNewest()
    document.addEventListener('visibilitychange', onVisible)
    return () => document.removeEventListener('visibilitychange', onVisible)
  }, [chat, isAtEnd])

  return (
    <div class="thread">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it */}
      <div class="scroller" ref={scroller} tabIndex={0} role="log" aria-live="polite" aria-label={t.conversation}>
        <div class="entries" ref={content}>
          <Greeting state={state} />
          {entries.map((entry) => (
            <EntryRow
              key={entry.key}
              entry={entry}
              state={state}
              mark={entry.kind === 'message' ? (marks.get(entry.message.id) ?? null) : null}
            />
          ))}
          <Choices state={state} />
          <TypingRow state={state} />
          <WaitingCard state={state} />
          <ContactCard state={state} />
          <SurveyCard state={state} />
        </div>
      </div>
      {!isAtEnd && (
        <button type="button" class={`to-end ${unread > 0 ? 'has-new' : ''}`} onClick={toEnd} aria-label={t.toNewest}>
          {unread > 0 && <span>{t.newMessages}</span>}
          <Icon name="down" />
        </button>
      )}
    </div>
  )
}
