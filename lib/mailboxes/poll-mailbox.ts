import { isAppError, logger, notFound } from '@/lib/kernel'
import { takeOwnMail } from '@/lib/mail-intake'
import { LARGEST_MAIL } from '@/lib/mail-intake/schema'
import type { TenantContext } from '@/lib/operations'
import { MailboxFailure, type OpenMailbox, withMailbox } from '@/lib/providers/imap'
import { type MailboxRow, serverOf } from './mailbox-row'
import { noteFailingMail } from './note-failing-mail'
import { noteMail } from './note-mail'
import { notePoll } from './note-poll'

/** A turn: others wait in the same line. */
const TURN_MS = 12_000
/** Servers date mails by clocks of their own, and hand on some late. */
const OVERLAP_MS = 24 * 3_600_000
const TOLERANCE_MS = 5 * 60_000

/** Mails that may be new, in the order in which they came. */
function newMails(row: MailboxRow, mailbox: OpenMailbox): Promise<number[]> {
  if (row.uidValidity === mailbox.uidValidity) return mailbox.after(Number(row.lastUid))
  const since = row.readAt ? row.readAt.getTime() - OVERLAP_MS : row.sinceAt.getTime() - TOLERANCE_MS
  return mailbox.arrivedSince(new Date(Math.max(since, row.sinceAt.getTime() - TOLERANCE_MS)))
}

/** What is asked for of a mail that is in the inbox now. Done twice it is the same. */
async function settle(row: MailboxRow, mailbox: OpenMailbox, uid: number): Promise<void> {
  if (row.afterwards === 'seen') await mailbox.markSeen(uid)
  if (row.afterwards === 'move' && row.moveTo) await mailbox.moveTo(uid, row.moveTo)
}

/** Takes one mail. @returns false where it is to be tried again @throws MailboxFailure */
async function take(ctx: TenantContext, row: MailboxRow, mailbox: OpenMailbox, uid: number): Promise<boolean> {
  const done = { mailboxId: row.id, uidValidity: mailbox.uidValidity, uid }
  const mail = await mailbox.read(uid, LARGEST_MAIL)
  if (!mail) {
    await noteMail(ctx, { ...done, isTaken: false, isLeft: false })
    return true
  }
  try {
    const { taken } = await takeOwnMail(ctx, mail)
    await settle(row, mailbox, uid)
    await noteMail(ctx, { ...done, isTaken: taken !== 'nothing', isLeft: false })
    return true
  } catch (error) {
    if (error instanceof MailboxFailure) throw error
    // The same mail comes in at the webhook at this moment: it is there the next time.
    if (isAppError(error, 'conflict')) return false
    logger.warn({ err: error, mailbox: row.id, uid, tenant: ctx.tenantId }, 'a mail of a mailbox was not taken')
    const { isLeft } = await noteFailingMail(ctx, { mailboxId: row.id, uid })
    if (isLeft) await noteMail(ctx, { ...done, isTaken: false, isLeft: true })
    return isLeft
  }
}

/** @returns `isStuck`: a mail cannot be taken now */
async function readFolder(ctx: TenantContext, row: MailboxRow, mailbox: OpenMailbox, isStopped: () => boolean) {
  const end = performance.now() + TURN_MS
  const found = await newMails(row, mailbox)
  for (const uid of found) {
    if (performance.now() > end || isStopped()) return { isMore: true, isStuck: false }
    if (!(await take(ctx, row, mailbox, uid))) return { isMore: false, isStuck: true }
  }
  const { uidValidity, uidNext } = mailbox
  const lastUid = Math.max(uidNext - 1, found.at(-1) ?? 0)
  await notePoll(ctx, { isGood: true, mailboxId: row.id, uidValidity, lastUid })
  return { isMore: false, isStuck: false }
}

/**
 * Reads what is new in a mailbox. Stopped anywhere, the rest comes the next time, and nothing twice.
 * @returns `isMore`: the turn was not long enough; `isGood`: all that was asked for was done @throws not_found
 */
export const pollMailbox = async (
  ctx: TenantContext,
  mailboxId: string,
  isStopped: () => boolean = () => false,
): Promise<{ isMore: boolean; isGood: boolean; everyMinutes: number }> => {
  const row = await ctx.db.mailbox.findFirst({ where: { id: mailboxId } })
  if (!row) throw notFound('Mailbox')
  const { everyMinutes } = row
  try {
    const server = serverOf(ctx, row)
    const { isMore, isStuck } = await withMailbox(server, (mailbox) => readFolder(ctx, row, mailbox, isStopped))
    return { isMore, isGood: !isStuck, everyMinutes }
  } catch (error) {
    if (!(error instanceof MailboxFailure)) throw error
    const { problem, detail } = error
    await notePoll(ctx, { isGood: false, mailboxId, problem, detail })
    return { isMore: false, isGood: false, everyMinutes }
  }
}
