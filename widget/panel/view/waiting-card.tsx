/** @jsxImportSource preact */
import type { ChatState } from '../chat/state'
import { isClosed } from '../chat/state'
import { fill, t } from '../strings'
import { Icon } from './icons'

/** Says that a person was asked for, and what to expect. */
export function WaitingCard({ state }: { state: ChatState }) {
  const { config, conversation } = state
  if (conversation?.state !== 'waiting' || isClosed(state)) return null
  return (
    <div class="card waiting">
      <span class="card-icon">
        <Icon name="clock" />
      </span>
      <div>
        <h2>{config.online ? t.waitingTitle : t.awayTitle}</h2>
        <p>
          {config.online
            ? fill(t.waitingOnline, { company: config.companyName })
            : config.offlineNotice || t.waitingOffline}
        </p>
      </div>
    </div>
  )
}
