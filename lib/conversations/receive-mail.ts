import type { z } from 'zod'
import { introduceContact, meetContact } from '@/lib/contacts'
import { addAttachment } from '@/lib/files'
import { conflict, idOfWords, isAppError, newId } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { firstStateOn } from './answering-agent'
import { appendMessage } from './append-message'
import type { NewFile } from './attach-files'
import { isKeptOut } from './blocked-sender'
import { type LockedConversation, lockConversation } from './lock-conversation'
import { moveQuietly } from './move-to-waiting'
import { continueConversation } from './receive-from-channel'
import { MAILBOX, receiveMailInput } from './schema'
import { tellStaff } from './system-message'

type Mail = z.output<typeof receiveMailInput>

/** Two programs that answer each other end here: a person looks. */
const MOST_ANSWERS_A_DAY = 10
const DAY_MS = 86_400_000
const LONGEST_NOTICE = 300

/**
 * The conversation that a mail goes on with: only of whoever had it before, whatever ids they name. With what was marked as spam only a
 * sender goes on who is blocked.
 */
async function threadOf(ctx: CommandContext, mail: Mail, isBlocked: boolean): Promise<LockedConversation | null> {
  const isTheirs = { channel: 'email', address: mail.from }
  const ofSender = { ...isTheirs, status: { notIn: isBlocked ? ['merged'] : ['spam', 'merged'] } }
  const answered = mail.answers
    ? await ctx.db.conversation.findFirst({ where: { ...ofSender, id: mail.answers.conversationId } })
    : null
  if (answered) return lockConversation(ctx, answered.id)
  const gone = mail.answers
    ? await ctx.db.conversation.findFirst({ where: { ...isTheirs, id: mail.answers.conversationId, status: 'merged' } })
    : null
  const into =
    gone?.mergedIntoId && (await ctx.db.conversation.findFirst({ where: { ...ofSender, id: gone.mergedIntoId } }))
  if (into) return lockConversation(ctx, into.id)
  const earlier = await ctx.db.message.findFirst({
    where: { providerId: { in: mail.references }, conversation: ofSender },
    orderBy: { id: 'desc' },
    select: { conversationId: true },
  })
  return earlier && lockConversation(ctx, earlier.conversationId)
}

/** An address in a mail proves nothing: it finds whom it names, or whom an earlier mail from it has made. */
async function senderOf(ctx: CommandContext, { from, name }: Mail): Promise<{ id: string; name: string | null }> {
  const who = { id: true, name: true } as const
  const named = await ctx.db.contact.findFirst({
    where: { identities: { some: { kind: 'email', value: from } } },
    select: who,
  })
  if (named) return named
  const earlier = await ctx.db.contact.findFirst({
    where: { emailNormalized: from, conversations: { some: { channel: 'email', address: from } } },
    orderBy: { id: 'asc' },
    select: who,
  })
  return earlier ?? introduceContact(ctx, { email: from, ...(name ? { name } : {}) })
}

async function begin(ctx: CommandContext, mail: Mail, isBlocked: boolean): Promise<LockedConversation> {
  const contact = await senderOf(ctx, mail)
  const id = newId()
  const made = await ctx.db.conversation.createMany({
    data: {
      id,
      contactId: contact.id,
      channel: 'email',
      connectionRef: MAILBOX,
      address: mail.from,
      subject: mail.subject || null,
      state: await firstStateOn(ctx, { channel: 'email', connectionRef: MAILBOX }),
      status: isBlocked ? 'spam' : 'open',
      startClientId: idOfWords(`${ctx.tenant.accountId}:${mail.messageId}`),
    },
    skipDuplicates: true,
  })
  if (made.count === 0) throw conflict('This conversation has already been started.')
  if (!isBlocked) ctx.emit('conversation.started', { conversationId: id, contactId: contact.id })
  return lockConversation(ctx, id)
}

/** @returns the conversation as it is then */
async function goOn(
  ctx: CommandContext,
  thread: LockedConversation,
  mail: Mail,
  isBlocked: boolean,
): Promise<LockedConversation> {
  if (mail.answers)
    await meetContact(ctx, { kind: 'email', value: mail.from, name: mail.name, likelyId: thread.contactId })
  await continueConversation(ctx, thread, isBlocked)
  if (isBlocked) return thread
  const answers = await ctx.db.message.count({
    where: { conversationId: thread.id, authorKind: 'agent', createdAt: { gt: new Date(Date.now() - DAY_MS) } },
  })
  const now = await lockConversation(ctx, thread.id)
  if (now.state === 'bot' && answers >= MOST_ANSWERS_A_DAY) {
    await moveQuietly(ctx, now, 'agent_paused')
  }
  return now
}

async function noteAutomatic(ctx: CommandContext, thread: LockedConversation, mail: Mail): Promise<void> {
  const note = await tellStaff(ctx, thread, 'automatic', { word: mail.body.slice(0, LONGEST_NOTICE) })
  await ctx.db.message.updateMany({ where: { id: note.id }, data: { providerId: mail.messageId } })
}

/** A mail is never refused for its files: what there is no room for is named. @returns also the storage keys that have a row now */
async function keepFiles(ctx: CommandContext, mail: Mail): Promise<{ files: NewFile[]; kept: string[] }> {
  const [files, kept]: [NewFile[], string[]] = [[], []]
  for (const { name, kept: bytes, problem } of mail.files) {
    const kind = bytes?.kind ?? 'document'
    if (!bytes) {
      files.push({ kind, name, problem: problem ?? 'gone' })
      continue
    }
    try {
      files.push({ kind, name, fileId: await addAttachment(ctx, bytes) })
      kept.push(bytes.storageKey)
    } catch (error) {
      if (!isAppError(error, 'limit_exceeded')) throw error
      files.push({ kind, name, problem: 'no_room' })
    }
  }
  return { files, kept }
}

/**
 * A mail that came into the inbox. It goes on with the conversation whose mails it names, else it begins one. What a program has
 * written is at most a line for staff: it begins nothing, and no assistant answers it (RFC 3834). The same mail again changes nothing.
 * @returns `kept`: storage keys of the files that have their rows; nothing names the others
 * @throws conflict when the same mail is taken at the same moment; tried again, it is there
 */
export const receiveMail = command({
  name: 'conversations.receive-mail',
  access: 'system',
  worksWhileClosing: true,
  isAudited: false,
  input: receiveMailInput,
  handler: async ({ ctx, input: mail }) => {
    const known = await ctx.db.message.findFirst({
      where: { providerId: mail.messageId },
      select: { conversationId: true },
    })
    if (known) return { conversationId: known.conversationId, isNew: false, kept: [] }
    const sender = { channel: 'email', address: mail.from, email: mail.from, contactId: null }
    const isBlocked = !mail.isAutomatic && (await isKeptOut(ctx, sender))
    const thread = await threadOf(ctx, mail, isBlocked)
    if (mail.isAutomatic) {
      if (thread) await noteAutomatic(ctx, thread, mail)
      return { conversationId: thread?.id ?? null, isNew: false, kept: [] }
    }
    const conversation = thread ? await goOn(ctx, thread, mail, isBlocked) : await begin(ctx, mail, isBlocked)
    const contact = await ctx.db.contact.findFirst({
      where: { id: conversation.contactId, deletedAt: {} },
      select: { name: true },
    })
    const { files, kept } = await keepFiles(ctx, mail)
    await appendMessage(ctx, conversation, {
      authorKind: 'contact',
      authorId: conversation.contactId,
      authorName: contact?.name ?? '',
      body: mail.body,
      quoted: mail.quoted,
      providerId: mail.messageId,
      files,
    })
    return { conversationId: conversation.id, isNew: true, kept }
  },
})
