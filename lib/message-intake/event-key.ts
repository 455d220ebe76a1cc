import type { ToldEvent } from './schema'

/** A message has each status once, and a person says each thing once at a time. */
export function keyOf(event: ToldEvent): string {
  if (event.kind === 'status') return `${event.id}:${event.status}`
  if (event.kind === 'wish') return `wish:${event.from}:${event.wish}:${event.at}`
  if (event.kind === 'user-id') return `user-id:${event.before}:${event.userId}`
  return `${event.id}:${event.kind}`
}
