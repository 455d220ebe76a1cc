import { readSignedIds, writeSignedIds } from '@/lib/kernel'

/** Which message of which conversation a provider tells of. */
export type DeliveryToken = { conversationId: string; messageId: string }

const purposeOf = (tenantId: string): string => `message-deliveries:${tenantId}`

/** Goes with a message to its provider, which brings it back with what it tells. Nobody else can make it. */
export const writeDeliveryToken = (tenantId: string, { conversationId, messageId }: DeliveryToken): string =>
  writeSignedIds(purposeOf(tenantId), conversationId, messageId)

/** @returns null for what this company has not made */
export function readDeliveryToken(tenantId: string, token: string): DeliveryToken | null {
  const found = readSignedIds(purposeOf(tenantId), token)
  return found && { conversationId: found[0], messageId: found[1] }
}
