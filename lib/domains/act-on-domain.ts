import type { z } from 'zod'
import { notFound } from '@/lib/kernel'
import { type PlatformContext, platformCommand, type StaffRight } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { recheckDomain } from './recheck-domain'
import { removeDomain } from './remove-domain'
import { oneDomainInput } from './schema'
import { jobOf } from './tell-outcome'

/** Checks the right and puts on record who acts on which company's domain; the act itself is the company's own verb. */
const noted = (name: string, access: StaffRight) =>
  platformCommand({
    name,
    access,
    input: oneDomainInput,
    handler: async ({ db, input, audit }) => {
      const row = await db.domain.findFirst({ where: { id: input.id } })
      if (!row) throw notFound('Domain')
      audit({ resourceId: row.tenantId, before: { host: row.host, status: row.status } })
      return row
    },
  })

const noteLook = noted('domains.look', 'domains:look')
const noteRelease = noted('domains.release', 'domains:write')

type Input = z.input<typeof oneDomainInput>

/** The account whose domain it is, as a job of its own. @throws not_found */
async function jobFor(accountId: string) {
  const tenant = await findTenant({ id: accountId })
  if (!tenant) throw notFound('Company')
  return jobOf(tenant)
}

/** Asks the name servers about a company's domain now, as the daily look does. @throws not_found */
export const lookAtDomainNow = Object.assign(
  async (ctx: PlatformContext, input: Input) => {
    const { tenantId } = await noteLook(ctx, input)
    const { verdict } = await recheckDomain(await jobFor(tenantId), { id: input.id })
    return { verdict }
  },
  { definition: noteLook.definition, isCommand: true as const },
)

/** Takes a domain from a company: no longer served at once, and kept from others for a while. @throws not_found */
export const releaseCompanyDomain = Object.assign(
  async (ctx: PlatformContext, input: Input) => {
    const { tenantId } = await noteRelease(ctx, input)
    return removeDomain(await jobFor(tenantId), { id: input.id })
  },
  { definition: noteRelease.definition, isCommand: true as const },
)
