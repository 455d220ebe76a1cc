import { z } from 'zod'
import type { Prisma } from '@/lib/db'
import { notFound, rateLimited, uuid } from '@/lib/kernel'
import { command, systemActor, type TenantContext, task } from '@/lib/operations'
import { dns } from '@/lib/providers/dns'
import { checkMailRecords } from './check-mail-records'
import { spfMechanism } from './mail-records'
import { type MailRecord, oneEmailDomainInput } from './schema'
import { senderOf } from './sender-of'

export const CHECK_DUE = 'email_domain.check_due'

const DAY_MS = 86_400_000
const REST_MS = 3_000

const rowOf = async (ctx: TenantContext, id: string) => {
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
    const row = await rowOf(ctx, input.id)
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

async function look(ctx: TenantContext, id: string) {
  const row = await rowOf(ctx, id)
  const own = (await senderOf(ctx)).server?.host ?? null
  const records = await checkMailRecords(dns(), row, spfMechanism(own), own !== null)
  const { isSigned } = await noteLook({ ...ctx, actor: systemActor('email_identity.check') }, { id, records })
  return { id, domain: row.domain, isSigned, records }
}

/** Looks at the SPF, DKIM and DMARC records of a sending domain now. */
export const checkEmailDomain = task({
  name: 'email_identity.check-domain',
  access: 'email_identity:write',
  feature: 'email_identity',
  input: oneEmailDomainInput,
  route: {
    method: 'POST',
    path: '/email-identity/domains/{id}/check',
    summary: 'Check the records of a sending domain',
    tags: ['E-mail'],
  },
  handler: async ({ ctx, input }) => {
    const { checkedAt } = await rowOf(ctx, input.id)
    // Each look asks strangers' name servers.
    if (checkedAt && Date.now() - checkedAt.getTime() < REST_MS) throw rateLimited(REST_MS / 1_000)
    return look(ctx, input.id)
  },
})

/** The daily look; one that comes twice looks once. */
export const recheckEmailDomain = task({
  name: 'email_identity.recheck-domain',
  access: 'system',
  input: oneEmailDomainInput,
  handler: async ({ ctx, input }) => {
    const row = await rowOf(ctx, input.id)
    if (row.nextCheckAt && row.nextCheckAt.getTime() > Date.now() + 60_000) return null
    return look(ctx, input.id)
  },
})
