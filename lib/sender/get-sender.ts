import { z } from 'zod'
import { query } from '@/lib/operations'
import { shownMailRecords, spfMechanism } from './mail-records'
import type { SenderView } from './schema'
import { senderOf } from './sender-of'
import { domainOfAddress, securityOf, senderRows } from './sender-row'

const nothing = z.strictObject({})

/** How the account's mail presents itself; the password never leaves. */
export const getSender = query({
  name: 'email_identity.get',
  access: 'email_identity:read',
  input: nothing,
  route: { method: 'GET', path: '/email-identity', summary: 'Get the e-mail sender', tags: ['E-mail'] },
  handler: async ({ ctx }): Promise<SenderView> => {
    const { own } = await senderRows(ctx)
    const sender = await senderOf(ctx)
    const rows = await ctx.db.emailDomain.findMany({
      where: { subTenantId: ctx.tenant.subTenantId },
      orderBy: { id: 'desc' },
    })
    const mechanism = spfMechanism(sender.server?.host ?? null)
    return {
      fromName: own?.fromName ?? null,
      fromAddress: own?.fromAddress ?? null,
      replyTo: own?.replyTo ?? null,
      returnPathDomain: own?.returnPathDomain ?? null,
      smtp:
        own?.smtpHost && own.smtpPort !== null
          ? {
              host: own.smtpHost,
              port: own.smtpPort,
              security: securityOf(own.smtpSecurity),
              user: own.smtpUser,
              hasPassword: own.smtpPasswordSealed !== null,
            }
          : null,
      effective: {
        name: sender.name ?? ctx.tenant.name,
        address: sender.address,
        replyTo: sender.replyTo,
        through: sender.through,
      },
      addressWaits: sender.addressWaits,
      failure: own?.failure ?? null,
      failedAt: own?.failedAt?.toISOString() ?? null,
      domains: rows.map((row) => ({
        id: row.id,
        domain: row.domain,
        selector: row.selector,
        isSigned: row.verifiedAt !== null,
        isInUse: own?.fromAddress ? domainOfAddress(own.fromAddress) === row.domain : false,
        records: shownMailRecords(row.checks, row, mechanism),
        checkedAt: row.checkedAt?.toISOString() ?? null,
      })),
    }
  },
})
