/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks'
import { t } from '../strings'
import { Banner } from './banner'
import { useChatState, useSurroundings } from './chat-context'
import { Footer } from './footer'
import { Header } from './header'
import { Start } from './start'
import { Thread } from './thread'

export function Panel() {
  const state = useChatState()
  const { close } = useSurroundings()
  const isStart = !state.conversation && state.messages.length === 0 && state.outbox.length === 0 && !state.isLoading

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // Escape belongs to an open dialog first.
      if (event.key === 'Escape' && !event.isComposing && !document.querySelector('dialog[open]')) close?.()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [close])

  return (
    <main class="panel">
      {!isStart && <Header state={state} />}
      <Banner state={state} />
      {isStart ? (
        <Start state={state} />
      ) : state.isLoading && state.outbox.length === 0 ? (
        <Loading />
      ) : (
        <Thread state={state} />
      )}
      <Footer state={state} />
    </main>
  )
}

/** The thread's shape until it is here. */
function Loading() {
  return (
    <div class="thread loading">
      <p class="hidden" role="status">
        {t.loading}
      </p>
      <div class="ghost" />
      <div class="ghost end" />
      <div class="ghost tall" />
    </div>
  )
}
