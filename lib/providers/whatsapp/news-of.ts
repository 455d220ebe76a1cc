import { createHash } from 'node:crypto'
import type { WhatsAppTold } from './told'
import { momentOf, type Where } from './where'

/** What cannot be taken apart is kept as it is. */
export function newsOf(where: Where, field: string, raw: unknown): WhatsAppTold {
  const { accountId, numberId, sentAt } = where
  const said = JSON.stringify([accountId, numberId, field, sentAt, raw])
  const id = `news.${createHash('sha256').update(said).digest('base64url')}`
  return { kind: 'news', id, field: field.slice(0, 80), accountId, numberId, at: momentOf(sentAt), raw }
}
