'use client'

import { useEffect, useRef } from 'react'
import { type Hotkeys, matchHotkey } from './hotkeys'

/** Page-wide shortcuts: `{ 'mod+k': open, '?': help, 'g i': goToInbox }`. Quiet while someone types or a dialog is open. */
export function useHotkeys(hotkeys: Hotkeys): void {
  const latest = useRef(hotkeys)
  latest.current = hotkeys

  useEffect(() => {
    let before: { key: string; at: number } | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const prefix = before && event.timeStamp - before.at < 900 ? before.key : null
      const match = matchHotkey(latest.current, event, prefix)
      before = event.key.length === 1 ? { key: event.key.toLowerCase(), at: event.timeStamp } : null
      if (!match) return
      if (
        !match.isGlobal &&
        (isTyping(event.target) || document.querySelector('[role=dialog],[role=alertdialog],[role=menu]'))
      )
        return
      event.preventDefault()
      match.run(event)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
