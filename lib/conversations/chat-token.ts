import { deriveSecret, hmacHex, isUuid, sha256Hex } from '@/lib/kernel'

/**
 * What a customer's browser holds: `<conversation>.<secret>`. The secret is a MAC over tenant, conversation and the
 * random id of the first message, so that the same first request, sent again after a lost answer, gets the same token
 * though only its hash is stored.
 */
export const mintChatToken = (tenantId: string, conversationId: string, startClientId: string): string =>
  `${conversationId}.${hmacHex(deriveSecret('chat-token'), `${tenantId}:${conversationId}:${startClientId}`)}`

export const hashChatToken = (tenantId: string, token: string): string => sha256Hex(`${tenantId}:${token}`)

export const isChatToken = (token: string): boolean => {
  const [conversationId, secret] = token.split('.')
  return isUuid(conversationId) && /^[0-9a-f]{64}$/.test(secret ?? '') && token.length === 101
}
