import { conflict, invalid, newId, randomToken, seal, sha256Hex } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { makeSigningKey } from '@/lib/providers/email'
import { updateSenderInput } from './schema'
import { domainOfAddress, ownRow, type SenderRow, signingSeal, smtpSeal } from './sender-row'

const MOST_DOMAINS = 20

type Smtp = NonNullable<(typeof updateSenderInput)['_output']['smtp']>

/** A saved password belongs to its server: who changes the server types it anew, or it would go to a stranger. */
function passwordOf(ctx: CommandContext, smtp: Smtp, before: SenderRow | null): string | null {
  if (smtp.password) return seal(smtpSeal(ctx.tenantId), smtp.password)
  if (smtp.password === null || !smtp.user) return null
  const isSame = before?.smtpHost === smtp.host && before.smtpPort === smtp.port && before.smtpUser === smtp.user
  if (!isSame || !before.smtpPasswordSealed) throw invalid('smtp.password', 'Please type the password for this server.')
  return before.smtpPasswordSealed
}

const serverOf = (ctx: CommandContext, smtp: Smtp | null, before: SenderRow | null) =>
  smtp === null
    ? { smtpHost: null, smtpPort: null, smtpUser: null, smtpPasswordSealed: null, failure: null, failedAt: null }
    : {
        smtpHost: smtp.host,
        smtpPort: smtp.port,
        smtpSecurity: smtp.security,
        smtpUser: smtp.user,
        smtpPasswordSealed: passwordOf(ctx, smtp, before),
        failure: null,
        failedAt: null,
      }

/** A key pair for the domain of a new from-address. Its selector tells the company nothing of anybody else. */
async function ensureDomain(ctx: CommandContext, domain: string): Promise<void> {
  const where = { subTenantId: ctx.tenant.subTenantId }
  if (await ctx.db.emailDomain.findFirst({ where: { ...where, domain } })) return
  if ((await ctx.db.emailDomain.count({ where })) >= MOST_DOMAINS) {
    throw conflict('There are too many sending domains. Remove one that is not used.')
  }
  const { privateKey, publicKey } = await makeSigningKey()
  await ctx.db.emailDomain.create({
    data: {
      id: newId(),
      ...where,
      domain,
      selector: `mail-${sha256Hex(randomToken()).slice(0, 8)}`,
      publicKey,
      privateKeySealed: seal(signingSeal(ctx.tenantId), privateKey),
    },
  })
}

/** Absent keeps, `null` resets. A from-address of a new domain gets a key pair for signing. */
export const updateSender = command({
  name: 'email_identity.update',
  access: 'email_identity:write',
  feature: 'email_identity',
  input: updateSenderInput,
  route: { method: 'PATCH', path: '/email-identity', summary: 'Change the e-mail sender', tags: ['E-mail'] },
  handler: async ({ ctx, input }) => {
    const { smtp, ...plain } = input
    const before = await ownRow(ctx)
    const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
    const data = { ...given, ...(smtp === undefined ? {} : serverOf(ctx, smtp, before)) }
    const willHave = { ...before, ...data }
    if (willHave.smtpHost && !willHave.fromAddress) {
      throw invalid('fromAddress', 'An own mail server needs a sender address.')
    }
    if (before) await ctx.db.emailSender.update({ where: ctx.key(before.id), data })
    else await ctx.db.emailSender.create({ data: { id: newId(), subTenantId: ctx.tenant.subTenantId, ...data } })
    if (plain.fromAddress) await ensureDomain(ctx, domainOfAddress(plain.fromAddress))
    ctx.audit({
      before: before && {
        fromName: before.fromName,
        fromAddress: before.fromAddress,
        replyTo: before.replyTo,
        returnPathDomain: before.returnPathDomain,
        smtpHost: before.smtpHost,
      },
      after: { ...given, ...(smtp === undefined ? {} : { smtpHost: smtp?.host ?? null }) },
    })
    return { isSaved: true }
  },
})
