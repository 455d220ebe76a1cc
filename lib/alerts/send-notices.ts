import { platformDb } from '@/lib/db'
import { logger } from '@/lib/kernel'
import { deliver, type Notice } from './deliver'

/** Longer than a mail server may take. */
const LEASE_SECONDS = 120
const AT_ONCE = 10
const MOST_ATTEMPTS = 6
const LONGEST_ERROR = 300

/** Seconds until the next try: one minute, two, four … */
const backoff = (attempts: number): number => 60 * 2 ** (attempts - 1)

/** Notices whose worker is gone. A mail may have left: it is not sent again; a webhook's call has an id and may be repeated. */
async function takeUpLost(): Promise<void> {
  await platformDb().$executeRaw`
    UPDATE platform.alert_notice n SET lease_until = NULL, due_at = now(),
      status = CASE WHEN c.kind = 'email' THEN 'uncertain' ELSE 'due' END
    FROM platform.alert_channel c WHERE c.id = n.channel_id AND n.status = 'sending' AND n.lease_until < now()`
}

/** Sets notices free whose worker is gone; only for a worker that is alone. */
export const endNoticeLeases = () =>
  platformDb().alertNotice.updateMany({ where: { status: 'sending' }, data: { leaseUntil: new Date(0) } })

const claim = () => platformDb().$queryRaw<{ id: string; attempts: number }[]>`
  UPDATE platform.alert_notice SET status = 'sending', attempts = attempts + 1,
    lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
  WHERE id IN (SELECT id FROM platform.alert_notice WHERE status = 'due' AND due_at <= now() ORDER BY due_at
    LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
  RETURNING id::text, attempts`

async function sendOne({ id, attempts }: { id: string; attempts: number }): Promise<void> {
  const db = platformDb()
  const notice = await db.alertNotice.findUnique({ where: { id }, include: { rule: true, channel: true } })
  if (!notice) return
  try {
    await deliver(notice as Notice)
    await db.alertNotice.update({ where: { id }, data: { status: 'sent', leaseUntil: null, error: null } })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const isOver = attempts >= MOST_ATTEMPTS
    if (isOver) logger.warn({ err: error, notice: id }, 'nobody could be told of an alert')
    await db.alertNotice.update({
      where: { id },
      data: {
        status: isOver ? 'failed' : 'due',
        leaseUntil: null,
        error: message.slice(0, LONGEST_ERROR),
        dueAt: new Date(Date.now() + backoff(attempts) * 1_000),
      },
    })
  }
}

/** Sends everything that is due. @returns how much was tried */
export async function sendDueNotices(): Promise<number> {
  await takeUpLost()
  let tried = 0
  for (;;) {
    const due = await claim()
    // Together: one channel that does not answer keeps the others waiting no longer than itself.
    await Promise.all(due.map(sendOne))
    tried += due.length
    if (due.length < AT_ONCE) return tried
  }
}
