import { emailAddress, forbidden, isAppError, line, notFound, unauthenticated } from '@/lib/kernel'
import { systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { type HookCall, mailHookOf, type ToldMail } from '@/lib/providers/mail-events'
import { hookKey, hookKind } from './mail-hook'
import { noteRefusedCall } from './note-refused-call'
import { mailHookIdInput, type Refusal, type ToldMailEvent } from './schema'
import { storeToldMail } from './store-told-mail'
import { tokenIn } from './token-in'

const anId = line(200)
const aMessageId = line(400)

/** What others wrote is taken as far as it is what it says. */
function asEvent({ about, messageId, id, ...told }: ToldMail): ToldMailEvent[] {
  const address = emailAddress.safeParse(told.address).data
  const key = anId.safeParse(id).data
  if (!address || !key) return []
  const at = new Date().toISOString()
  const known = { messageId: aMessageId.safeParse(messageId).data ?? null, token: tokenIn(about ?? '') }
  return [{ ...told, ...known, id: key, address, at }]
}

/**
 * What a mail provider tells, signed by it: stored here, and done by the worker.
 * @throws not_found, unauthenticated without a signature, forbidden with a wrong one, invalid for what cannot be read
 */
export async function takeMailHook(ctx: TenantContext, mailHookId: string, call: HookCall): Promise<void> {
  const id = mailHookIdInput.safeParse({ mailHookId }).data?.mailHookId
  const row = id ? await ctx.db.mailHook.findFirst({ where: { id, subTenantId: ctx.tenant.subTenantId } }) : null
  if (!row) throw notFound('Address')
  const worker = tenantContext(ctx.tenant, systemActor('mail-intake'), ctx.request, ctx.accountId)
  const hook = mailHookOf(hookKind(row))
  const refuse = (refusal: Refusal) => noteRefusedCall(worker, { mailHookId: row.id, refusal })
  try {
    const judgement = await hook.judge(call, hookKey(ctx, row))
    if (judgement === 'unsigned') throw unauthenticated('The signature is missing')
    if (judgement === 'wrong') throw forbidden('The signature is wrong')
    await hook.confirm?.(call)
    await storeToldMail(worker, { mailHookId: row.id, events: hook.read(call).flatMap(asEvent) })
  } catch (error) {
    if (isAppError(error, 'unauthenticated')) await refuse('unsigned')
    else if (isAppError(error, 'forbidden')) await refuse('wrong')
    else if (isAppError(error, 'invalid')) await refuse('unreadable')
    else if (isAppError(error, 'provider_failed')) await refuse('unreachable')
    throw error
  }
}
