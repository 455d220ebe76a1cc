import { Readable } from 'node:stream'
import { receiveMail } from '@/lib/conversations'
import type { FileProblem } from '@/lib/conversations/schema'
import { readDeliveryToken } from '@/lib/deliveries'
import { forgetStored, type KeptBytes, keepBytes } from '@/lib/files'
import { isAppError } from '@/lib/kernel'
import { systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { assertIntakeKey, intakeKey } from './intake-key'
import { type MailFile, readInboxMail } from './read-inbox-mail'
import { LARGEST_MAIL } from './schema'
import { takeMailReport } from './take-mail-report'

/** The conversation whose mail one of these ids names: they are ours, signed. */
function answeredOf(tenantId: string, references: readonly string[]): { conversationId: string } | null {
  for (const id of references) {
    const whose = readDeliveryToken(tenantId, id.slice(1).split('@')[0] ?? '')
    if (whose) return { conversationId: whose.conversationId }
  }
  return null
}

type Kept = { name: string; kept: KeptBytes | null; problem: FileProblem | null }

const problemOf = (error: unknown): FileProblem => {
  if (isAppError(error, 'too_large')) return 'too_large'
  if (isAppError(error, 'invalid')) return 'empty'
  throw error
}

async function keepFiles(ctx: TenantContext, files: readonly MailFile[]): Promise<Kept[]> {
  const all: Kept[] = []
  for (const { name, bytes } of files) {
    if (bytes === null) {
      all.push({ name, kept: null, problem: 'too_large' })
      continue
    }
    const chunks = Readable.from([bytes])
    try {
      all.push({ name, kept: await keepBytes(ctx, { name, chunks, mostBytes: LARGEST_MAIL }), problem: null })
    } catch (error) {
      all.push({ name, kept: null, problem: problemOf(error) })
    }
  }
  return all
}

type ArrivedMail = { raw: Buffer; isCut?: boolean }

/**
 * A mail for the inbox, as it arrived. A bounce or a complaint is taken as such, what we have sent ourselves not at all. Twice is once.
 * @throws not_found for a key that is not this account's, conflict when the same mail is being taken
 */
export async function takeInboxMail(ctx: TenantContext, { key, raw, isCut = false }: ArrivedMail & { key: string }) {
  await assertIntakeKey(ctx, key)
  const report = await takeMailReport(ctx, { key, raw: raw.toString('latin1') })
  if (report.received > 0) return { taken: 'report' as const }
  const mail = await readInboxMail(raw, isCut)
  // Who has our sender's mailbox read would else answer their own answers.
  if (!mail || answeredOf(ctx.tenantId, [mail.messageId])) return { taken: 'nothing' as const }
  const { files, name, ...given } = mail
  const worker = tenantContext(ctx.tenant, systemActor('mail-intake'), ctx.request, ctx.accountId)
  const known = await worker.db.message.count({ where: { providerId: given.messageId }, take: 1 })
  if (known > 0) return { taken: 'nothing' as const }
  const kept = await keepFiles(worker, given.isAutomatic ? [] : files)
  let named: readonly string[] = []
  try {
    const received = await receiveMail(worker, {
      ...given,
      ...(name ? { name } : {}),
      files: kept,
      answers: answeredOf(ctx.tenantId, given.references),
    })
    named = received.kept
    return { taken: received.isNew ? ('message' as const) : ('nothing' as const) }
  } finally {
    for (const { kept: bytes } of kept) {
      if (bytes && !named.includes(bytes.storageKey)) await forgetStored(bytes.storageKey)
    }
  }
}

/** The same for who has fetched a mail of the account's own. */
export const takeOwnMail = async (ctx: TenantContext, mail: ArrivedMail) =>
  takeInboxMail(ctx, { key: await intakeKey(ctx), ...mail })
