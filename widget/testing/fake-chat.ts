import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Author, Conversation, Message, MessageFile, Source } from '../panel/contract'

type Live = { id: number; name: string; data: unknown }

export type Thread = {
  token: string
  conversation: Conversation
  messages: Message[]
  events: Live[]
  streams: Set<ServerResponse>
  typing: boolean[]
  read: string[]
  files: Map<string, MessageFile>
}

const AGENT: Author = { kind: 'agent', name: 'Tekla', avatarUrl: null }
const CUSTOMER: Author = { kind: 'contact', name: 'Visitor', avatarUrl: null }

export const ANSWER = `You can return a device within **30 days** [1]. It goes like this:

1. Open *Orders* and choose the device.
2. Print the label, or show the code at the counter [2].

The money is back within a week.`

export const SOURCES: Source[] = [
  { n: 1, title: 'Returns and refunds', url: '/help/returns' },
  { n: 2, title: 'Where to hand in a parcel, and what to bring along to the counter', url: '/help/parcels' },
]

const write = (stream: ServerResponse, { id, name, data }: Live) =>
  stream.write(`id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`)

/** The conversations of one company, in memory, as the public chat's contract describes them. */
export function createFakeChat() {
  const threads = new Map<string, Thread>()

  function emit(thread: Thread, name: string, data: unknown): void {
    const event = { id: thread.events.length + 1, name, data }
    thread.events.push(event)
    for (const stream of thread.streams) write(stream, event)
  }

  function add(thread: Thread, author: Author, body: string, extra: Partial<Message> = {}): Message {
    const base = { id: randomUUID(), clientId: null, answerId: null, sources: [], createdAt: new Date().toISOString() }
    const message: Message = { ...base, author, body, ...extra }
    thread.messages.push(message)
    emit(thread, 'message', { message })
    return message
  }

  function change(thread: Thread, part: Partial<Conversation>): Conversation {
    thread.conversation = { ...thread.conversation, ...part }
    emit(thread, 'conversation', { conversation: thread.conversation })
    return thread.conversation
  }

  return {
    threads,
    emit,
    add,
    change,
    byClientId: (clientId: string) =>
      [...threads.values()].find((thread) => thread.messages.some((message) => message.clientId === clientId)),

    start(clientId: string, body: string, name: string | null, email: string | null): Thread {
      const token = randomUUID()
      const conversation: Conversation = {
        id: randomUUID(),
        state: 'bot',
        status: 'open',
        assignee: null,
        contact: { name, email },
      }
      const thread: Thread = {
        token,
        conversation,
        messages: [],
        events: [],
        streams: new Set(),
        typing: [],
        read: [],
        files: new Map(),
      }
      threads.set(token, thread)
      add(thread, CUSTOMER, body, { clientId })
      return thread
    },
    say: (thread: Thread, clientId: string, body: string, files: MessageFile[] = []) =>
      add(thread, CUSTOMER, body, { clientId, files }),

    /** Streams the answer in pieces, as a model does. */
    async answer(thread: Thread, everyMs: number, text = ANSWER, sources = SOURCES): Promise<void> {
      const answerId = randomUUID()
      for (let end = 12; end < text.length; end += 12) {
        emit(thread, 'answer', { answerId, text: text.slice(0, end) })
        await new Promise((resolve) => setTimeout(resolve, everyMs))
      }
      add(thread, AGENT, text, { answerId, sources })
    },
    take: (thread: Thread, name: string) => change(thread, { state: 'human', assignee: { name, avatarUrl: null } }),
    reply: (thread: Thread, name: string, body: string) => add(thread, { kind: 'member', name, avatarUrl: null }, body),

    listen(thread: Thread, stream: ServerResponse, lastEventId: string | undefined): void {
      for (const event of thread.events)
        if (event.id > Number(lastEventId ?? Number.POSITIVE_INFINITY)) write(stream, event)
      thread.streams.add(stream)
      stream.on('close', () => thread.streams.delete(stream))
    },
  }
}

export type FakeChat = ReturnType<typeof createFakeChat>
