import { randomUUID } from 'node:crypto'
import { request } from 'undici'
import { env } from '@/lib/kernel'

type Answer = { status: number; json: unknown }

/** What the chat panel asks of a company's host. @throws when the answer is not 2xx */
export async function chat(
  slug: string,
  method: 'GET' | 'POST',
  path: string,
  { token, body }: { token?: string; body?: unknown } = {},
): Promise<Answer> {
  const answer = await request(`http://127.0.0.1:${env().PORT}/api/chat/${path}`, {
    method,
    headers: {
      host: `${slug}.${env().ROOT_DOMAIN}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.body.text()
  if (answer.statusCode >= 300) throw new Error(`${method} ${path} answered ${answer.statusCode}: ${text}`)
  return { status: answer.statusCode, json: text ? JSON.parse(text) : null }
}

const message = (body: string) => ({ clientId: randomUUID(), body })

/** Begins a conversation; gives the token by which it is carried on. */
export async function startChat(slug: string, words: string): Promise<string> {
  const { json } = await chat(slug, 'POST', 'conversations', { body: { message: message(words) } })
  return (json as { token: string }).token
}

export const askForPerson = (slug: string, token: string) => chat(slug, 'POST', 'handover', { token, body: {} })

export const write = (slug: string, token: string, words: string) =>
  chat(slug, 'POST', 'messages', { token, body: message(words) })

/** The assistant's answers so far. */
export async function answersTo(slug: string, token: string): Promise<string[]> {
  const { json } = await chat(slug, 'GET', 'conversation', { token })
  const { messages } = json as { messages: { author: { kind: string }; body: string }[] }
  return messages.filter(({ author }) => author.kind === 'agent').map(({ body }) => body)
}
