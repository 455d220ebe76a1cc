'use client'

const keyOf = (list: string, page: number) => `list-cursor:${list}:${page}`

/** A full or forbidden store only costs the way back by one page. */
export function rememberCursor(list: string, page: number, cursor: string | null): void {
  if (!cursor) return
  try {
    sessionStorage.setItem(keyOf(list, page), cursor)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

export function recallCursor(list: string, page: number): string | null {
  try {
    return sessionStorage.getItem(keyOf(list, page))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return null
  }
}
