/** @jsxImportSource preact */
import type { ChatState } from '../chat/state'
import { isClosed } from '../chat/state'
import { t } from '../strings'
import { useSurroundings } from './chat-context'
import { Composer } from './composer'
import { Handover } from './handover'
import { Icon } from './icons'

export function Footer({ state }: { state: ChatState }) {
  const { chat } = useSurroundings()
  if (isClosed(state)) {
    return (
      <footer class="footer ended">
        <p>{t.closedText}</p>
        <button type="button" class="button" onClick={chat.startNew}>
          <Icon name="write" />
          {t.startNew}
        </button>
      </footer>
    )
  }
  const isWithBot = (state.conversation?.state ?? 'bot') === 'bot'
  return (
    <footer class="footer">
      {isWithBot && (
        <div class="footer-actions">
          <Handover state={state} />
        </div>
      )}
      <Composer hasBegun={state.conversation !== null} />
      {isWithBot && <p class="small-print">{t.aiNotice}</p>}
    </footer>
  )
}
