/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Author, Message } from '../contract'
import { t } from '../strings'
import { Avatar } from './avatar'
import { MessageFiles } from './message-files'
import { MessageText } from './message-text'
import { Sources } from './sources'
import { Thumbs } from './thumbs'
import { timeOf } from './times'

type RowProps = { author: Author; isFirst: boolean; children: ComponentChildren }

/** The other side's line: a picture and a name where a run begins. */
export function TheirRow({ author, isFirst, children }: RowProps) {
  const isAgent = author.kind === 'agent'
  return (
    <div class={`row theirs ${isFirst ? 'first' : ''}`}>
      {isFirst ? <Avatar name={author.name} url={author.avatarUrl} isAgent={isAgent} /> : <span class="avatar-space" />}
      <div class="stack">
        {isFirst && (
          <div class="author">
            <bdi>{author.name}</bdi>
            {isAgent && <span class="tag">{t.aiAssistant}</span>}
          </div>
        )}
        {children}
      </div>
    </div>
  )
}

export function OwnRow({ isFirst, children }: { isFirst: boolean; children: ComponentChildren }) {
  return (
    <div class={`row own ${isFirst ? 'first' : ''}`}>
      <div class="stack">
        {isFirst && <span class="hidden">{t.you}</span>}
        {children}
      </div>
    </div>
  )
}

type MessageRowProps = { message: Message; isFirst: boolean; isLast: boolean; mark: string | null }

export function MessageRow({ message, isFirst, isLast, mark }: MessageRowProps) {
  const time = (
    <div class="meta">
      <time dateTime={message.createdAt}>{timeOf(message.createdAt)}</time>
      {mark && <span> · {mark}</span>}
    </div>
  )
  if (message.author.kind === 'contact') {
    return (
      <OwnRow isFirst={isFirst}>
        <MessageFiles files={message.files} />
        {message.body !== '' && (
          <div class="bubble">
            <MessageText text={message.body} isPlain />
          </div>
        )}
        {(isLast || mark) && time}
      </OwnRow>
    )
  }
  return (
    <TheirRow author={message.author} isFirst={isFirst}>
      <MessageFiles files={message.files} />
      {message.body !== '' && (
        <div class="bubble">
          <MessageText text={message.body} sources={message.sources} />
        </div>
      )}
      <Sources sources={message.sources} />
      {message.author.kind === 'agent' && message.answerId && <Thumbs message={message} />}
      {isLast && time}
    </TheirRow>
  )
}
