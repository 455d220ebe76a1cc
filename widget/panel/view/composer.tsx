/** @jsxImportSource preact */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { LONGEST_MESSAGE } from '../contract'
import { fill, t } from '../strings'
import { useSurroundings } from './chat-context'
import { ChosenFiles } from './chosen-files'
import { Icon } from './icons'
import { useFiles } from './use-files'

const TALLEST_PX = 140
const WARN_LEFT = 300
const KEEP_AFTER_MS = 300

/** Where the customer writes. The draft outlives a reload. @param hasBegun there is a conversation, which files can be sent to */
export function Composer({ hasBegun }: { hasBegun: boolean }) {
  const { chat } = useSurroundings()
  const [text, setText] = useState(chat.draft)
  const box = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const { files, problem, isOver, add, remove, takeAll } = useFiles()
  const left = LONGEST_MESSAGE - text.length
  const hasWords = text.trim() !== ''
  const canSend = (hasWords || (hasBegun && files.length > 0)) && left >= 0
  const notice = problem ?? (files.length > 0 && !hasBegun && !hasWords ? t.wordsFirst : null)

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
    void chat.send(text.trim(), takeAll())
    box.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Enter also ends a word in an input method.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event)
  }

  function onPaste(event: ClipboardEvent): void {
    const pasted = [...(event.clipboardData?.files ?? [])]
    if (pasted.length === 0) return
    event.preventDefault()
    add(pasted)
  }

  return (
    <form class={`composer ${isOver ? 'over' : ''}`} onSubmit={submit}>
      <ChosenFiles files={files} onRemove={remove} />
      {notice && (
        <p class={`files-notice ${problem ? 'problem' : ''}`} role={problem ? 'alert' : 'status'}>
          {notice}
        </p>
      )}
      <input
        ref={picker}
        type="file"
        class="hidden"
        multiple
        tabIndex={-1}
        aria-label={t.attach}
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])])
          currentTarget.value = ''
          box.current?.focus()
        }}
      />
      <button
        type="button"
        class="attach"
        aria-label={t.attach}
        title={t.attach}
        onClick={() => picker.current?.click()}
      >
        <Icon name="file" />
      </button>
      <label class="hidden" for="composer">
        {t.writeLabel}
      </label>
      <textarea
        id="composer"
        ref={box}
        rows={1}
        // An empty field has no direction of its own, and would turn the placeholder round.
        dir={text ? 'auto' : undefined}
        placeholder={isOver ? t.dropFiles : t.write}
        enterkeyhint="send"
        value={text}
        aria-invalid={left < 0}
        aria-describedby={left < WARN_LEFT ? 'composer-left' : undefined}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
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
