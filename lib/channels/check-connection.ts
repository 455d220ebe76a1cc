import { MessageFailure } from '@/lib/providers/messages'
import { apiChannelOf } from './api-channel-of'
import type { Connection } from './connection'
import type { ConnectionFacts } from './schema'
import { smsOf } from './sms-of'
import { whatsappOf } from './whatsapp-of'

/** Asks the provider who we are. @returns a name to recognise it by, and what it says of the number @throws MessageFailure */
export async function checkConnection(
  connection: Connection,
): Promise<{ name: string; facts: ConnectionFacts | null }> {
  if (connection.kind === 'sms') return { ...(await smsOf(connection).check()), facts: null }
  if (connection.kind === 'api') {
    await apiChannelOf(connection).check()
    return { name: connection.name, facts: null }
  }
  const whatsapp = whatsappOf(connection)
  const { displayNumber, ...facts } = await whatsapp.check()
  if (!(await whatsapp.ownsNumber())) {
    const words = 'The number does not belong to this WhatsApp Business account.'
    throw new MessageFailure('permanent', words, { about: 'sender', reason: 'sender_refused' })
  }
  return { name: [facts.verifiedName, displayNumber].filter(Boolean).join(', '), facts }
}
