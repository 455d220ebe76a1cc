import { z } from 'zod'
import type { Prisma } from '@/lib/db'
import { notFound, uuid } from '@/lib/kernel'
import { command, systemActor, type TenantContext } from '@/lib/operations'
import { dns } from '@/lib/providers/dns'
import { checkMailRecords } from './check-mail-records'
import { spfMechanism } from './mail-records'
import type { MailRecord } from './schema'
import { senderOf } from './sender-of'

export const CHECK_DUE = 'email_domain.check_due'

const DAY_MS = 86_400_000

export const emailDomainOf = async (ctx: TenantContext, id: string) => {
  const row = await ctx.db.emailDomain.findFirst({ where: { id, subTenantId: ctx.tenant.subTenantId } })
  if (!row) throw notFound('Sending domain')
  return row
}

/** Writes down a look. The key counts from when it was first seen until it is seen to be gone. */
const noteLook = command({
  name: 'email_identity.note-look',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ id: uuid, records: z.custom<MailRecord[]>(Array.isArray) }),
  handler: async ({ ctx, input }) => {
    const row = await emailDomainOf(ctx, input.id)
    const key = input.records.find((record) => record.kind === 'dkim')?.state
    const now = new Date()
    const next = new Date(now.getTime() + DAY_MS)
    const verifiedAt = key === 'ok' ? (row.verifiedAt ?? now) : key === 'unknown' ? row.verifiedAt : null
    await ctx.db.emailDomain.update({
      where: ctx.key(row.id),
      data: {
        checks: input.records as unknown as Prisma.InputJsonValue,
        checkedAt: now,
        nextCheckAt: next,
        verifiedAt,
      },
    })
    ctx.emit(CHECK_DUE, { domainId: row.id }, { at: next })
    return { isSigned: verifiedAt !== null }
  },
})

export async function lookAtEmailDomain(ctx: TenantContext, id: string) {
  const row = await emailDomainOf(ctx, id)
  const own = (await senderOf(ctx)).server?.host ?? null
  const records = await checkMailRecords(dns(), row, spfMechanism(own), own !== null)
  const { isSigned } = await noteLook({ ...ctx, actor: systemActor('email_identity.check') }, { id, records })
  return { id, domain: row.domain, isSigned, records }
}
