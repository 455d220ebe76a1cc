import { conflict, newId } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { type BlockKey, type Sender, senderKey } from './blocked-sender'
import { assertVersion, changeConversation } from './change-conversation'
import { type LockedConversation, lockConversation, theConversation } from './lock-conversation'
import { markSpamInput } from './schema'
import type { BlockChoice } from './spam-schema'
import { staffAuthor } from './staff-author'
import { asSpam } from './state'
import { tellStaff } from './system-message'

/** Who writes in a conversation. */
export async function senderOf(
  ctx: CommandContext,
  { channel, address, contactId }: LockedConversation,
): Promise<Sender> {
  const contact = await ctx.db.contact.findFirst({
    where: { id: contactId, deletedAt: {} },
    select: { emailNormalized: true },
  })
  return { channel, address, contactId, email: contact?.emailNormalized ?? null }
}

/** @throws conflict where the sender has nothing by which they could be known again */
function chosenKey(sender: Sender, choice: BlockChoice): BlockKey | null {
  if (choice === 'nobody') return null
  const key = senderKey(sender)
  if (!key) throw conflict('Nothing names this sender, so they cannot be blocked.')
  if (choice === 'sender') return key
  const mail = key.kind === 'email' ? key.value : sender.email
  if (!mail) throw conflict('This sender has no e-mail address.')
  return { kind: 'domain', value: mail.slice(mail.lastIndexOf('@') + 1) }
}

/** Adds an entry. What is blocked already stays as it is. */
export async function addBlock(ctx: CommandContext, key: BlockKey): Promise<void> {
  const { name } = await staffAuthor(ctx)
  await ctx.db.blockedSender.createMany({ data: [{ id: newId(), ...key, blockedBy: name }], skipDuplicates: true })
}

/**
 * It was no customer: it goes to the view of spam, out of the figures, the clocks and the questions how somebody was served. Its sender
 * may be blocked at once. What was planned does not go out.
 * @throws conflict when somebody was faster, or nothing names the sender
 */
export const markSpam = command({
  name: 'conversations.mark-spam',
  access: 'conversations:write',
  about: theConversation,
  input: markSpamInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/spam',
    summary: 'Mark a conversation as spam',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const before = await lockConversation(ctx, input.conversationId)
    await assertVersion(ctx, before, input.version)
    const key = chosenKey(await senderOf(ctx, before), input.block)
    if (key) await addBlock(ctx, key)
    await ctx.db.scheduledReply.updateMany({
      where: { conversationId: before.id, state: 'planned' },
      data: { state: 'cancelled', reason: 'spam' },
    })
    const { name } = await staffAuthor(ctx)
    if (before.status !== 'spam') await tellStaff(ctx, before, 'markedSpam', { name })
    const row = await changeConversation(ctx, before, asSpam)
    ctx.audit({ resourceId: before.id, before: { status: before.status }, after: { status: 'spam', blocked: key } })
    return row
  },
})
