/** @jsxImportSource preact */
import type { Outgoing } from '../chat/state'
import { fill, t } from '../strings'
import { useSurroundings } from './chat-context'
import { Icon } from './icons'
import { OwnRow } from './message-row'
import { MessageText } from './message-text'

/** A message that the server does not have yet, with what can be done about it. */
export function OutgoingRow({ outgoing, isFirst }: { outgoing: Outgoing; isFirst: boolean }) {
  const { chat } = useSurroundings()
  const { clientId, status, reason, files = [], progress = 0 } = outgoing
  const isUploading = status === 'sending' && files.length > 0
  return (
    <OwnRow isFirst={isFirst}>
      {files.length > 0 && (
        <ul class="files">
          {files.map((name) => (
            <li key={name} class="file">
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {outgoing.body !== '' && (
        <div class={`bubble ${status}`}>
          <MessageText text={outgoing.body} isPlain />
        </div>
      )}
      {isUploading && <progress value={progress} aria-label={files.join(', ')} />}
      {status === 'failed' ? (
        <div class="meta failure" role="alert">
          <span class="failure-reason">
            <Icon name="alert" />
            {reason ? fill(t.failedWhy, { reason }) : t.failed}
          </span>
          <button type="button" class="link" onClick={() => chat.retry(clientId)}>
            {t.retry}
          </button>
          <button type="button" class="link" onClick={() => chat.discard(clientId)}>
            {t.discard}
          </button>
        </div>
      ) : (
        <div class="meta">
          {status === 'held'
            ? t.held
            : isUploading && progress < 1
              ? fill(t.uploading, { percent: Math.round(progress * 100) })
              : t.sending}
        </div>
      )}
    </OwnRow>
  )
}
