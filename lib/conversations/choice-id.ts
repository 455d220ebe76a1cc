import { uuid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { messagePart } from './schema'

/** What an answer to a question is called where it can be tapped: it names the question, so that an old one is never taken for a new one. */
export const choiceId = (messageId: string, at: number): string => `choice:${messageId}:${at}`

/** The words of the answer that was tapped in this conversation; null where we never offered it there. */
export async function chosenWords({ db }: TenantContext, conversationId: string, id: string): Promise<string | null> {
  const [, messageId, at] = /^choice:([0-9a-f-]{36}):(\d{1,2})$/.exec(id) ?? []
  if (!uuid.safeParse(messageId).success) return null
  const row = await db.message.findFirst({ where: { id: messageId ?? '', conversationId }, select: { part: true } })
  const part = messagePart.safeParse(row?.part).data
  return part?.kind === 'choices' ? (part.options[Number(at)] ?? null) : null
}
