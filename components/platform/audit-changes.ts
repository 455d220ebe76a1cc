const LONGEST = 80
const MOST = 6

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function words(value: unknown): string {
  if (value === null || value === undefined) return '—'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** What an audit entry says has changed, a line for each field. */
export function auditChanges(before: unknown, after: unknown): string[] {
  const old = isGroup(before) ? before : {}
  const now = isGroup(after) ? after : {}
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
    .slice(0, MOST)
    .map((field) =>
      field in old ? `${field}: ${words(old[field])} → ${words(now[field])}` : `${field}: ${words(now[field])}`,
    )
}
