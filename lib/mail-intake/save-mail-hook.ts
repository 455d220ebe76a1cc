import { invalid, newId, randomToken, seal } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { hostOfTopic, verificationKey } from '@/lib/providers/mail-events'
import { hookSeal, mailHookView } from './mail-hook'
import { type MailHookKind, saveMailHookInput } from './schema'

/** @throws invalid */
function checkedKey(kind: MailHookKind, key: string | undefined): string {
  if (kind === 'postmark') return randomToken(24)
  // SendGrid makes its key for an address that it has been given.
  if (kind === 'sendgrid' && !key) return ''
  if (!key) throw invalid('key', 'is required')
  if (kind === 'ses' && !hostOfTopic(key)) throw invalid('key', 'is not a topic (arn:aws:sns:…)')
  if (kind === 'sendgrid' && !verificationKey(key)) throw invalid('key', 'is not a verification key of SendGrid')
  return key
}

/** Lets a provider tell what becomes of mails; saved again, with another key. The address stays. @throws invalid */
export const saveMailHook = command({
  name: 'mail-intake.save-mail-hook',
  access: 'email_identity:write',
  feature: 'campaigns',
  input: saveMailHookInput,
  route: { method: 'PUT', path: '/mail-hooks', summary: 'Set up the webhook of a mail provider', tags: ['E-mail'] },
  handler: async ({ ctx, input: { kind, key } }) => {
    const { subTenantId } = ctx.tenant
    const keySealed = seal(hookSeal(ctx.tenantId), checkedKey(kind, key))
    const data = { keySealed, toldAt: null, told: null, refusedAt: null, refusal: null }
    const where = { subTenantId, kind }
    const changed = await ctx.db.mailHook.updateMany({ where, data })
    if (changed.count === 0) await ctx.db.mailHook.create({ data: { id: newId(), ...where, ...data } })
    const row = await ctx.db.mailHook.findFirstOrThrow({ where })
    ctx.audit({ resourceId: row.id, after: { kind } })
    return mailHookView(ctx, row)
  },
})
