export type Hotkeys = Record<string, (event: KeyboardEvent) => void>

type KeyFacts = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * Finds the shortcut that a key press completes. Forms: `x`, `?`, `shift+x`, `mod+k` (Ctrl, or Cmd on a Mac), and two
 * keys one after the other, `g i`. Shortcuts with `mod` are global: they work while typing.
 */
export function matchHotkey(
  hotkeys: Hotkeys,
  event: KeyFacts,
  keyBefore: string | null,
): { run: (event: KeyboardEvent) => void; isGlobal: boolean } | null {
  const key = event.key.toLowerCase()
  const isMod = event.ctrlKey || event.metaKey
  if (event.altKey) return null
  const isNamed = key.length > 1 || /[a-z]/.test(key)
  const single = `${isMod ? 'mod+' : ''}${event.shiftKey && isNamed ? 'shift+' : ''}${key}`
  const sequence = keyBefore && !isMod && !event.shiftKey ? hotkeys[`${keyBefore} ${key}`] : undefined
  const run = sequence ?? hotkeys[single]
  return run ? { run, isGlobal: isMod } : null
}
