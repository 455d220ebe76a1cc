import type { APIRequestContext } from '@playwright/test'
import { sandboxPort } from './demo'

export type PhoneMessage = { id: string; text: string }

const address = (path: string): string => `http://localhost:${sandboxPort()}/phone${path}`

/** What has come to a phone of the sandbox. */
export async function messagesOn(phone: string, request: APIRequestContext): Promise<PhoneMessage[]> {
  const answer = await request.get(address(`.json?phone=${encodeURIComponent(phone)}`))
  return ((await answer.json()) as { messages: PhoneMessage[] }).messages
}

/** Its owner answers a message, or another number does. */
export const answerOn = async (
  message: PhoneMessage | undefined,
  answer: { text: string; phone?: string },
  request: APIRequestContext,
): Promise<void> => void (await request.post(address(`/${message?.id}/reply`), { form: answer }))

/** Somebody writes to a company on WhatsApp that has tried its number at least once. */
export const writeFrom = async (
  form: { company: string; phone: string; text: string },
  request: APIRequestContext,
): Promise<void> => {
  const answer = await request.post(address('/write'), { form, maxRedirects: 0 })
  if (answer.status() >= 400) throw new Error(`the sandbox answered ${answer.status()}: ${await answer.text()}`)
}
