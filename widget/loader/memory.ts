const KEY = 'chat-widget:open'
const USED_KEY = 'chat-widget:used'

/** Whether the visitor left the panel open on the page before, in this tab. */
export function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(KEY) === '1'
  } catch {
    return false // storage is blocked: each page starts closed
  }
}

export function rememberOpen(isOpen: boolean): void {
  try {
    if (isOpen) {
      sessionStorage.setItem(KEY, '1')
      localStorage.setItem(USED_KEY, '1')
    } else sessionStorage.removeItem(KEY)
  } catch {
    return // storage is blocked: each page starts closed
  }
}

/** Whether this browser has ever opened the chat on this site: only then can there be unread replies. */
export function wasUsed(): boolean {
  try {
    return localStorage.getItem(USED_KEY) === '1'
  } catch {
    return false // storage is blocked: so is the panel's, and no conversation was kept
  }
}
