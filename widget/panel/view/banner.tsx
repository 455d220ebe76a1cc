/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { ChatState, Trouble } from '../chat/state'
import { t } from '../strings'
import { useSurroundings } from './chat-context'
import { Icon } from './icons'

const TROUBLES: Record<Trouble, string> = {
  load: t.troubleLoad,
  gone: t.troubleGone,
  handover: t.troubleHandover,
  contact: t.troubleContact,
}

/** A break of a moment is nobody's business. */
const QUIET_MS = 2500

function useIsOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const update = () => setOnline(navigator.onLine)
    addEventListener('online', update)
    addEventListener('offline', update)
    return () => {
      removeEventListener('online', update)
      removeEventListener('offline', update)
    }
  }, [])
  return isOnline
}

function useIsLongLost(isLost: boolean): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    setLong(false)
    if (!isLost) return
    const timer = setTimeout(() => setLong(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [isLost])
  return isLong && isLost
}

/** What is wrong, what was kept, and what happens next. */
export function Banner({ state }: { state: ChatState }) {
  const { chat } = useSurroundings()
  const isOnline = useIsOnline()
  const isReconnecting = useIsLongLost(state.connection === 'lost')
  const { trouble } = state
  const text = trouble ? TROUBLES[trouble] : !isOnline ? t.offline : isReconnecting ? t.reconnecting : null
  return (
    <div role="status">
      {text && (
        <div class={`banner ${trouble ? 'is-trouble' : ''}`}>
          <Icon name="alert" />
          <span>{text}</span>
          {trouble && trouble !== 'load' && (
            <button type="button" class="icon-button small" onClick={chat.dismissTrouble} aria-label={t.dismiss}>
              <Icon name="close" />
            </button>
          )}
        </div>
      )}
    </div>
  )
}
