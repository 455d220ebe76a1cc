import { setTimeout as sleep } from 'node:timers/promises'
import { listAgents, updateAgent } from '@/lib/agents'
import { updateBranding } from '@/lib/branding'
import { platformDb } from '@/lib/db'
import { env, randomToken } from '@/lib/kernel'
import { type PlatformContext, systemActor, tenantContext } from '@/lib/operations'
import { getProvisioningRun, provisionTenant } from '@/lib/platform'
import { SEGMENT_RULES } from '@/lib/presets'
import { createSegment } from '@/lib/segments'
import { rebuildFigures } from '@/lib/support-figures'
import { createMember } from '@/lib/team'
import { findTenant, forgetTenants, tenantChanged, tenantUrl } from '@/lib/tenancy'
import type { DemoCompany } from './company'
import { seedCampaigns } from './seed-campaigns'
import { seedContacts } from './seed-contacts'
import { seedContent } from './seed-content'
import { seedConversation } from './seed-conversations'
import { seedDesk } from './seed-desk'
import { seedDrafts } from './seed-drafts'
import { seedForms } from './seed-forms'
import { seedLeads } from './seed-leads'
import { seedPrices } from './seed-prices'
import { seedTemplates } from './seed-templates'
import { seedWorkflow } from './seed-workflow'

export type Account = { email: string; password: string }
export type SeededCompany = {
  slug: string
  name: string
  url: string
  members: Record<'admin' | 'manager' | 'agent', Account>
}

const ROLE = { admin: 'tenant_admin', manager: 'manager', agent: 'agent' } as const
const LONGEST_MS = 180_000

async function provision(ctx: PlatformContext, demo: DemoCompany): Promise<string> {
  const known = await platformDb().tenant.findFirst({ where: { slug: demo.slug } })
  if (known) return known.id
  const { runId, tenantId } = await provisionTenant(ctx, {
    name: demo.name,
    slug: demo.slug,
    website: `http://${demo.site}.localhost:${env().SANDBOX_PORT}/`,
    planId: demo.planId,
    admin: { email: `founder@${demo.slug}.example`, name: 'Demo Founder' },
    isDemo: true,
  })
  const deadline = Date.now() + LONGEST_MS
  for (;;) {
    const run = await getProvisioningRun(ctx, { id: runId })
    if (run.status === 'done') return tenantId
    if (run.status === 'rolled_back') throw new Error(`${demo.name} could not be provisioned: ${run.error}`)
    if (Date.now() > deadline) throw new Error(`${demo.name} took too long to provision`)
    await sleep(200)
  }
}

/** One demo company, made the way an operator makes one, then filled with its people and its past. */
export async function seedCompany(platform: PlatformContext, demo: DemoCompany): Promise<SeededCompany> {
  const tenantId = await provision(platform, demo)
  await platformDb().tenant.update({
    where: { id: tenantId },
    data: {
      industry: demo.industry,
      companySize: demo.companySize,
      defaultAudience: demo.audience,
      description: demo.description,
    },
  })
  await platformDb().tenantFeature.createMany({
    data: demo.features.map((feature) => ({ tenantId, feature, enabled: true })),
    skipDuplicates: true,
  })
  await tenantChanged(tenantId)
  forgetTenants()
  const tenant = await findTenant({ id: tenantId })
  if (!tenant) throw new Error(`${demo.slug} is not in the directory`)
  const ctx = tenantContext(tenant, systemActor('seed'))

  await updateBranding(ctx, {
    changes: { companyName: demo.name, colors: demo.colors, fonts: { body: 'inter', heading: 'inter' } },
  })
  const [agent] = await listAgents(ctx, {})
  if (!agent) throw new Error('a provisioned company has an agent')
  await updateAgent(ctx, { id: agent.id, version: agent.version, publish: true, ...demo.agent })
  for (const [at, { name, description, tone, style }] of demo.segments.entries()) {
    const rules = SEGMENT_RULES[demo.preset][at]
    await createSegment(ctx, { name, description, persona: { tone, style, language: 'en' }, rules })
  }

  const members: Partial<SeededCompany['members']> = {}
  let agentMemberId = ''
  for (const key of ['admin', 'manager', 'agent'] as const) {
    const account = { email: `${key}@${demo.slug}.example`, password: randomToken(12) }
    const { memberId } = await createMember(ctx, { ...account, name: demo.members[key], role: ROLE[key] })
    members[key] = account
    if (key === 'agent') agentMemberId = memberId
  }
  const cast = {
    agent: { id: agent.id, name: demo.agent.name },
    member: { id: agentMemberId, name: demo.members.agent },
  }
  await seedContacts(ctx, demo.name)
  await seedLeads(ctx, agentMemberId)
  await seedContent(ctx, demo.name)
  await seedTemplates(ctx, demo.name)
  await seedPrices(ctx)
  await seedCampaigns(ctx)
  await seedWorkflow(ctx)
  await seedForms(ctx)
  await seedDrafts(ctx)
  const conversationIds: string[] = []
  for (const conversation of demo.conversations) conversationIds.push(await seedConversation(ctx, conversation, cast))
  await seedDesk(ctx, conversationIds, agentMemberId)
  await rebuildFigures(ctx, {})
  return { slug: demo.slug, name: demo.name, url: tenantUrl(tenant, ''), members: members as SeededCompany['members'] }
}
