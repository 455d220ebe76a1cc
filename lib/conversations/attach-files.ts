import { type FileKind, LARGEST_UPLOAD } from '@/lib/files/schema'
import { conflict, invalid, newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { LockedConversation } from './lock-conversation'
import type { FileProblem } from './schema'

/** A file that a message comes with: chosen before, kept just now, still at its provider, or not to be had. */
export type NewFile = { kind: FileKind; name: string } & (
  | { uploadId: string }
  | { fileId: string }
  | { sourceRef: string }
  | { problem: FileProblem }
)

/** Somebody is to fetch a file. Carries `messageFileId`. */
export const FILE_WAITING = 'message.file_waiting'

const stateOf = (file: Exclude<NewFile, { uploadId: string }>) => {
  if ('fileId' in file) return { state: 'stored', fileId: file.fileId }
  if ('sourceRef' in file) return { state: 'waiting', sourceRef: file.sourceRef }
  return { state: 'failed', reason: file.problem }
}

/** Gives a message its files, in their order. */
export async function attachFiles(
  ctx: CommandContext,
  { id: messageId, conversationId }: { id: string; conversationId: string },
  files: readonly NewFile[],
): Promise<void> {
  for (const file of files) {
    if ('uploadId' in file) {
      await ctx.db.messageFile.updateMany({ where: { id: file.uploadId, messageId: null }, data: { messageId } })
      continue
    }
    const { kind, name } = file
    const id = newId()
    await ctx.db.messageFile.create({
      data: { id, conversationId, messageId, kind, name, ...stateOf(file) },
      select: { id: true },
    })
    if ('sourceRef' in file) ctx.emit(FILE_WAITING, { messageFileId: id })
  }
}

/**
 * The files that somebody has chosen for a message, held until the transaction ends.
 * @throws conflict for one that is not theirs, not there any more or sent already; invalid where they are too large together
 */
export async function chosenFiles(
  ctx: CommandContext,
  conversation: LockedConversation,
  ids: readonly string[],
): Promise<NewFile[]> {
  if (ids.length === 0) return []
  const rows = await ctx.db.messageFile.findMany({
    where: { id: { in: [...ids] }, conversationId: conversation.id, messageId: null, uploaderId: ctx.actor.id },
    select: { id: true, kind: true, name: true, file: { select: { sizeBytes: true } } },
  })
  if (rows.length !== new Set(ids).size) throw conflict('A file is not there any more. Please choose it again.')
  const sizeBytes = rows.reduce((sum, { file }) => sum + (file?.sizeBytes ?? 0), 0)
  if (conversation.channel === 'email' && sizeBytes > LARGEST_UPLOAD) {
    throw invalid('fileIds', 'are larger together than mail servers take')
  }
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id)
    return row ? [{ uploadId: id, kind: row.kind as FileKind, name: row.name }] : []
  })
}

/** Files of a contact's conversations, for when they go with them. */
export async function filesOfContact(ctx: CommandContext, contactId: string): Promise<string[]> {
  const rows = await ctx.db.messageFile.findMany({
    where: { conversation: { contactId }, fileId: { not: null } },
    select: { fileId: true },
  })
  return rows.flatMap(({ fileId }) => fileId ?? [])
}
