export type DraftKind = 'reply' | 'note'

const keyOf = (conversationId: string, kind: DraftKind) => `inbox.draft.${conversationId}.${kind}`

/** What was typed and not sent, kept in this browser. Without a store (private windows) it lasts as long as the page. */
const memory = new Map<string, string>()

export function readDraft(conversationId: string, kind: DraftKind): string {
  const key = keyOf(conversationId, kind)
  try {
    return window.localStorage.getItem(key) ?? memory.get(key) ?? ''
  } catch {
    return memory.get(key) ?? ''
  }
}

export function writeDraft(conversationId: string, kind: DraftKind, text: string): void {
  const key = keyOf(conversationId, kind)
  if (text) memory.set(key, text)
  else memory.delete(key)
  try {
    if (text) window.localStorage.setItem(key, text)
    else window.localStorage.removeItem(key)
  } catch {
    memory.set(key, text)
  }
}
