import { z } from 'zod'
import { addAttachment, forgetStored, keepBytes } from '@/lib/files'
import { LARGEST_UPLOAD } from '@/lib/files/schema'
import { conflict, newId, uuid } from '@/lib/kernel'
import type { CommandContext, TenantContext } from '@/lib/operations'
import { FILE_FIELDS, fileView } from './file-view'
import { keptBytes, type MessageFileView } from './schema'

/** A body that is read while it comes in. */
export const chunksInput = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
)
/** Chosen by one person for one conversation, and not sent yet. */
const MOST_UNSENT = 20

export const keptUpload = z.strictObject({ conversationId: uuid, kept: keptBytes })
type KeptUpload = z.output<typeof keptUpload>

/** Notes kept bytes as somebody's file for their next message. @throws conflict, limit_exceeded */
export async function noteUpload(ctx: CommandContext, { conversationId, kept }: KeptUpload): Promise<MessageFileView> {
  const uploaderId = ctx.actor.id
  const unsent = await ctx.db.messageFile.count({ where: { conversationId, uploaderId, messageId: null } })
  if (unsent >= MOST_UNSENT) throw conflict('Send the files that are waiting before you choose more.')
  const fileId = await addAttachment(ctx, kept)
  const row = await ctx.db.messageFile.create({
    data: { id: newId(), conversationId, fileId, kind: kept.kind, name: kept.name, state: 'stored', uploaderId },
    select: FILE_FIELDS,
  })
  return fileView(row)
}

type Upload = { conversationId: string; name: string; chunks: AsyncIterable<Uint8Array> }

/** Keeps what comes in and has it noted; what is not noted is not kept. @throws too_large, invalid and what `note` throws */
export async function keepUpload(
  ctx: TenantContext,
  { conversationId, name, chunks }: Upload,
  note: (ctx: TenantContext, given: KeptUpload) => Promise<MessageFileView>,
): Promise<MessageFileView> {
  const kept = await keepBytes(ctx, { name, chunks, mostBytes: LARGEST_UPLOAD })
  try {
    return await note(ctx, { conversationId, kept })
  } catch (error) {
    await forgetStored(kept.storageKey)
    throw error
  }
}
