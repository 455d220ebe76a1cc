import { conflict } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { CannedReplyView } from './schema'

export const CANNED_REPLY_FIELDS = { id: true, shortcut: true, title: true, body: true } as const

export const cannedReplyView = ({ id, shortcut, title, body }: CannedReplyView): CannedReplyView => ({
  id,
  shortcut,
  title,
  body,
})

/** @throws conflict when another reply answers to this shortcut */
export async function assertShortcutIsFree(ctx: CommandContext, shortcut: string, exceptId?: string): Promise<void> {
  const other = await ctx.db.cannedReply.findFirst({ where: { shortcut }, select: { id: true } })
  if (other && other.id !== exceptId) throw conflict(`The shortcut /${shortcut} is taken by another reply.`)
}
