/** @jsxImportSource preact */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { LONGEST_MESSAGE } from '../contract'
import { fill, t } from '../strings'
import { useSurroundings } from './chat-context'
import { Icon } from './icons'

const TALLEST_PX = 140
const WARN_LEFT = 300
const KEEP_AFTER_MS = 300

/** Where the customer writes. The draft outlives a reload. */
export function Composer() {
  const { chat } = useSurroundings()
  const [text, setText] = useState(chat.draft)
  const box = useRef<HTMLTextAreaElement>(null)
  const left = LONGEST_MESSAGE - text.length
  const canSend = text.trim() !== '' && left >= 0

  // After each render, because each may have changed the text.
  useLayoutEffect(() => {
    const area = box.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${Math.min(area.scrollHeight, TALLEST_PX)}px`
  })

  useEffect(() => {
    const timer = setTimeout(() => chat.keepDraft(text), KEEP_AFTER_MS)
    return () => clearTimeout(timer)
  }, [chat, text])

  function submit(event: Event): void {
    event.preventDefault()
    if (!canSend) return
    setText('')
    chat.keepDraft('')
    void chat.send(text.trim())
    box.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Enter also ends a word in an input method.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event)
  }

  return (
    <form class="composer" onSubmit={submit}>
      <label class="hidden" for="composer">
        {t.writeLabel}
      </label>
      <textarea
        id="composer"
        ref={box}
        rows={1}
        // An empty field has no direction of its own, and would turn the placeholder round.
        dir={text ? 'auto' : undefined}
        placeholder={t.write}
        enterkeyhint="send"
        value={text}
        aria-invalid={left < 0}
        aria-describedby={left < WARN_LEFT ? 'composer-left' : undefined}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          setText(event.currentTarget.value)
          chat.typed()
        }}
      />
      {left < WARN_LEFT && (
        <span class={`left ${left < 0 ? 'over' : ''}`} id="composer-left" role="status">
          {fill(t.left, { count: left })}
        </span>
      )}
      <button type="submit" class="send" disabled={!canSend} aria-label={t.send} title={t.send}>
        <Icon name="send" />
      </button>
    </form>
  )
}
