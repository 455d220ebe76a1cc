import type { CommandContext, TenantContext } from '@/lib/operations'
import type { BlockKind } from './spam-schema'

/** Who writes: where, and who they are known as. */
export type Sender = { channel: string; address: string | null; email: string | null; contactId: string | null }
export type BlockKey = { kind: BlockKind; value: string }

/** The domain of an address and those above it, but no bare ending. */
function domainsOf(email: string): string[] {
  const labels = email.slice(email.lastIndexOf('@') + 1).split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}

/** What names a sender most closely where they write; null where nothing does. */
export function senderKey({ channel, address, email, contactId }: Sender): BlockKey | null {
  if (channel === 'web_chat' || channel === 'api') return contactId ? { kind: 'visitor', value: contactId } : null
  const mail = channel === 'email' ? address : channel === 'web_form' ? email : null
  if (mail) return { kind: 'email', value: mail }
  if (!address) return null
  return { kind: address.startsWith('+') ? 'phone' : 'whatsapp', value: address }
}

/** All by which a sender may be blocked. */
function keysOf(sender: Sender): BlockKey[] {
  const own = senderKey(sender)
  const mails = [sender.channel === 'email' ? sender.address : null, sender.email].flatMap((mail) => mail ?? [])
  return [
    ...(own ? [own] : []),
    ...mails.flatMap((value) => [
      { kind: 'email' as const, value },
      ...domainsOf(value).map((domain) => ({ kind: 'domain' as const, value: domain })),
    ]),
  ]
}

/** The entries that name a sender in this account. */
export async function blocksOf(ctx: TenantContext, sender: Sender) {
  const OR = keysOf(sender)
  if (OR.length === 0) return []
  return ctx.db.blockedSender.findMany({
    where: { subTenantId: ctx.tenant.subTenantId, OR },
    select: { id: true, kind: true, value: true },
  })
}

/** A message has come that stays out of the inbox. */
export async function countKeptOut(ctx: CommandContext, blocks: readonly { id: string }[]): Promise<void> {
  if (blocks.length === 0) return
  await ctx.db.blockedSender.updateMany({
    where: { id: { in: blocks.map(({ id }) => id) } },
    data: { messages: { increment: 1 }, lastMessageAt: new Date() },
  })
}

/** Whether a sender's message stays out of the inbox; then it is counted. */
export async function isKeptOut(ctx: CommandContext, sender: Sender): Promise<boolean> {
  const blocks = await blocksOf(ctx, sender)
  await countKeptOut(ctx, blocks)
  return blocks.length > 0
}
