'use client'

/** Ids of the rows on screen from one to another, whichever comes first; only the second when the first is gone. */
export function rangeBetween(from: string | null, to: string): string[] {
  const ids = [...document.querySelectorAll<HTMLElement>('[data-list] [data-row]')].map((row) => row.dataset.row ?? '')
  const start = from === null ? -1 : ids.indexOf(from)
  const end = ids.indexOf(to)
  if (start < 0 || end < 0) return [to]
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1)
}
