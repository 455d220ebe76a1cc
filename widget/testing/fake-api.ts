import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ChatConfig, Message } from '../panel/contract'
import type { FakeChat, Thread } from './fake-chat'

export type Behaviour = {
  config: ChatConfig
  /** Answers each message of a conversation with the assistant, a piece every so many milliseconds; null keeps silent. */
  answerEveryMs: number | null
  /** Status that the next requests to send a message get instead of an answer. */
  refusals: number[]
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  if (request.headers['content-type'] === 'application/octet-stream') return {}
  let text = ''
  for await (const chunk of request) text += chunk
  return text ? JSON.parse(text) : {}
}

function respond(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body === undefined ? '' : JSON.stringify(body))
}

const refuse = (response: ServerResponse, status: number) =>
  respond(response, status, {
    error: { code: 'refused', message: status === 400 ? 'That is not allowed here.' : 'No' },
  })

const view = ({ conversation, messages, events }: Thread) => ({
  conversation,
  messages,
  lastEventId: String(events.length),
})

function answerInTime(chat: FakeChat, thread: Thread, { answerEveryMs }: Behaviour): void {
  if (answerEveryMs !== null && thread.conversation.state === 'bot') void chat.answer(thread, answerEveryMs)
}

function openStream(chat: FakeChat, thread: Thread, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform' })
  response.write(': hello\n\n')
  const id = request.headers['last-event-id']
  chat.listen(thread, response, typeof id === 'string' ? id : undefined)
}

async function start(chat: FakeChat, behaviour: Behaviour, body: Record<string, unknown>, response: ServerResponse) {
  const { clientId, body: text } = body.message as { clientId: string; body: string }
  const known = chat.byClientId(clientId)
  const thread = known ?? chat.start(clientId, text, (body.name as string) ?? null, (body.email as string) ?? null)
  respond(response, known ? 200 : 201, { token: thread.token, ...view(thread) })
  if (!known) answerInTime(chat, thread, behaviour)
}

/** `/api/chat/*` after the public chat's contract. */
export async function handleApi(
  chat: FakeChat,
  behaviour: Behaviour,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const what = `${request.method} ${new URL(request.url ?? '', 'http://x').pathname.replace('/api/chat/', '')}`
  const body = await bodyOf(request)
  const isSend = ['POST conversations', 'POST messages', 'POST files'].includes(what)
  const refusal = isSend ? behaviour.refusals.shift() : undefined
  if (refusal) return refuse(response, refusal)
  if (what === 'GET config') return respond(response, 200, behaviour.config)
  if (what === 'POST conversations') return start(chat, behaviour, body, response)
  const thread = chat.threads.get(request.headers.authorization?.replace('Bearer ', '') ?? '')
  if (!thread) return refuse(response, 401)
  switch (what) {
    case 'GET conversation':
      return respond(response, 200, view(thread))
    case 'GET live':
      return openStream(chat, thread, request, response)
    case 'POST messages': {
      const clientId = String(body.clientId)
      const known = thread.messages.find((message) => message.clientId === clientId)
      const files = (body.fileIds as string[] | undefined)?.flatMap((id) => thread.files.get(id) ?? [])
      respond(response, known ? 200 : 201, { message: known ?? chat.say(thread, clientId, String(body.body), files) })
      if (!known) answerInTime(chat, thread, behaviour)
      return
    }
    case 'POST files': {
      request.resume()
      const file = { id: randomUUID(), name: new URL(request.url ?? '', 'http://x').searchParams.get('name') ?? '' }
      thread.files.set(file.id, { ...file, kind: 'document', url: `/files/${file.id}` })
      return respond(response, 201, file)
    }
    case 'POST handover':
      return respond(response, 200, { conversation: chat.change(thread, { state: 'waiting' }) })
    case 'PATCH contact': {
      const contact = { ...thread.conversation.contact, ...body }
      return respond(response, 200, { conversation: chat.change(thread, { contact }) })
    }
    case 'POST typing':
      thread.typing.push(body.typing === true)
      return respond(response, 204)
    case 'POST thumbs': {
      const rated = thread.messages.find(({ id }) => id === body.messageId)
      if (!rated) return refuse(response, 404)
      rated.thumb = body.thumb as NonNullable<Message['thumb']>
      return respond(response, 200, { thumb: body.thumb })
    }
    case 'POST read':
      thread.read.push(String(body.messageId))
      return respond(response, 204)
    default:
      return refuse(response, 404)
  }
}
