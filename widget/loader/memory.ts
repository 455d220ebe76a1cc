const KEY = 'chat-widget:open'

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
    if (isOpen) sessionStorage.setItem(KEY, '1')
    else sessionStorage.removeItem(KEY)
  } catch {
    return // storage is blocked: each page starts closed
  }
}
