import type { LiveEvent } from '../contract'
import type { ServerEvent } from './server-events'

type Fields = Record<string, unknown>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const hasText = (value: Fields, ...names: string[]) => names.every((name) => typeof value[name] === 'string')

const CHECKS: Record<LiveEvent['name'], (data: Fields) => boolean> = {
  message: ({ message }) =>
    isObject(message) &&
    hasText(message, 'id', 'body', 'createdAt') &&
    isObject(message.author) &&
    Array.isArray(message.sources),
  answer: (data) => hasText(data, 'answerId', 'text'),
  conversation: ({ conversation }) =>
    isObject(conversation) && hasText(conversation, 'id', 'state', 'status') && isObject(conversation.contact),
  typing: (data) => hasText(data, 'by', 'name') && typeof data.typing === 'boolean',
  read: (data) => hasText(data, 'messageId'),
}

const isName = (name: string): name is LiveEvent['name'] => Object.hasOwn(CHECKS, name)

/** The event, or null for one that this panel does not know or cannot read: a newer server may send more. */
export function readLiveEvent({ name, data }: Pick<ServerEvent, 'name' | 'data'>): LiveEvent | null {
  if (!isName(name)) return null
  try {
    const parsed: unknown = JSON.parse(data)
    // The check has just looked at the fields that the panel reads.
    return isObject(parsed) && CHECKS[name](parsed) ? ({ name, data: parsed } as unknown as LiveEvent) : null
  } catch {
    return null // half an event, cut by a proxy; the next snapshot has what it said
  }
}
