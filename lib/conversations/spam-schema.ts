import { z } from 'zod'
import { phoneNumber } from '@/lib/contacts/schema'
import { emailAddress, uuid } from '@/lib/kernel/schema'

/** `domain`: all addresses of it and of what lies below it. `visitor`: who began a chat in one browser, or writes over a
 * channel of the company's own, by the id of their contact. */
export const BLOCK_KINDS = ['email', 'domain', 'phone', 'whatsapp', 'visitor'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

export type BlockedSender = {
  id: string
  kind: BlockKind
  /** As it is compared; of a visitor their name, or nothing. */
  name: string
  blockedBy: string
  blockedAt: string
  /** What they have sent since. */
  messages: number
  lastMessageAt: string | null
}

const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/
const domain = z.string().max(253).trim().toLowerCase().regex(DOMAIN, 'is not a domain like example.com')

export const blockSenderInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('email'), value: emailAddress }),
  z.strictObject({ kind: z.literal('domain'), value: domain }),
  z.strictObject({ kind: z.literal('phone'), value: phoneNumber }),
])
export const listBlockedInput = z.strictObject({
  cursor: uuid.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const blockedSenderInput = z.strictObject({ blockedId: uuid })
/** `block`: the sender as they have written here; `domain`: everybody of the domain of their address. */
export const BLOCK_CHOICES = ['nobody', 'sender', 'domain'] as const
export type BlockChoice = (typeof BLOCK_CHOICES)[number]
