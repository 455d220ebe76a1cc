import { createDefaultAgent } from '@/lib/agents'
import { adoptWebsiteBrand } from '@/lib/branding'
import { createStarterReplies } from '@/lib/conversations'
import { platformDb } from '@/lib/db'
import { draftArticlesFromSource } from '@/lib/help'
import { isAppError, notFound, providerFailed } from '@/lib/kernel'
import { addSource, getCrawl } from '@/lib/knowledge'
import { moveTenant } from '@/lib/lifecycle'
import { type TenantContext, tenantContext } from '@/lib/operations'
import { applyPreset, presetWords } from '@/lib/presets'
import type { Industry } from '@/lib/presets/schema'
import { createFirstAdmin, sendWelcome } from '@/lib/team'
import { findTenant, forgetTenants, tenantChanged } from '@/lib/tenancy'
import type { ProvisionInput } from './provisioning-run'
import type { StepName } from './schema'

type Outcome = { detail: string | null; isSkipped?: boolean }
type StepArgs = { ctx: TenantContext; input: ProvisionInput; report: (detail: string) => Promise<void> }
type ProvisioningStep = { name: StepName; run: (args: StepArgs) => Promise<Outcome> }

const CRAWL_POLL_MS = 300
const LONGEST_CRAWL_MS = 10 * 60_000
const NO_WEBSITE: Outcome = { detail: 'No website was given.', isSkipped: true }

const NO_ADMIN: Outcome = { detail: 'No administrator was named.', isSkipped: true }

/** An unreachable website is the company's to mend later, not a reason to refuse the company. */
async function tolerant(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run()
  } catch (error) {
    if (!isAppError(error)) throw error
    return { detail: error.userMessage, isSkipped: true }
  }
}

async function websiteSource(ctx: TenantContext): Promise<{ id: string; crawlId: string } | null> {
  const source = await ctx.db.knowledgeSource.findFirst({
    where: { kind: 'website' },
    include: { crawls: { take: 1 } },
  })
  const crawl = source?.crawls[0]
  return source && crawl ? { id: source.id, crawlId: crawl.id } : null
}

async function waitForCrawl(
  ctx: TenantContext,
  crawlId: string,
  isReached: (state: string) => boolean,
  report: (progress: Awaited<ReturnType<typeof getCrawl>>) => Promise<void>,
): Promise<Awaited<ReturnType<typeof getCrawl>>> {
  const deadline = Date.now() + LONGEST_CRAWL_MS
  let last = ''
  for (;;) {
    const progress = await getCrawl(ctx, { crawlId })
    const seen = `${progress.state} ${progress.discovered} ${progress.indexed} ${progress.failed}`
    if (seen !== last) await report(progress)
    last = seen
    if (isReached(progress.state)) return progress
    if (Date.now() > deadline) throw providerFailed('reading the website took too long')
    await new Promise((resolve) => setTimeout(resolve, CRAWL_POLL_MS))
  }
}

/** In the language that the website turned out to be in, which the record of the run's beginning does not know. */
async function beginAsIndustry(ctx: TenantContext, industry: Industry): Promise<void> {
  forgetTenants()
  const tenant = await findTenant({ id: ctx.tenant.accountId })
  if (!tenant) throw notFound('Tenant')
  const words = presetWords(industry, tenant.locale)
  await platformDb().tenant.update({
    where: { id: tenant.accountId },
    data: {
      industry: tenant.industry ?? words.industry,
      defaultAudience: tenant.defaultAudience ?? words.audience,
    },
  })
  await applyPreset(tenantContext(tenant, ctx.actor), { industry })
}

const isOver = (state: string) => ['done', 'failed', 'cancelled'].includes(state)

/** The saga in order; `reserve` is done by the transaction that made the run. Undoing any of it removes the tenant. */
export const PROVISIONING_STEPS: readonly ProvisioningStep[] = [
  {
    name: 'defaults',
    run: async ({ ctx }) => {
      await createDefaultAgent(ctx, {})
      await createStarterReplies(ctx, {})
      return { detail: null }
    },
  },
  {
    name: 'branding',
    run: ({ ctx, input }) => {
      const { website } = input
      if (!website) return Promise.resolve(NO_WEBSITE)
      return tolerant(async () => ({ detail: (await adoptWebsiteBrand(ctx, { url: website })).summary }))
    },
  },
  {
    name: 'admin',
    run: async ({ ctx, input }) => {
      if (!input.admin) return NO_ADMIN
      await createFirstAdmin(ctx, {
        email: input.admin.email,
        name: input.admin.name ?? input.admin.email.split('@')[0] ?? 'Admin',
        passwordHash: input.admin.passwordHash,
      })
      return { detail: input.admin.email }
    },
  },
  {
    name: 'discover',
    run: async ({ ctx, input, report }) => {
      if (!input.website) return NO_WEBSITE
      const { crawlId } = await addSource(ctx, {
        kind: 'website',
        url: input.website,
        pageLimit: input.pageLimit,
        mode: 'all',
        schedule: 'weekly',
      })
      if (!crawlId) return NO_WEBSITE
      const found = await waitForCrawl(
        ctx,
        crawlId,
        (state) => state === 'fetching' || isOver(state),
        (progress) => report(`${progress.discovered} pages found`),
      )
      return found.state === 'failed'
        ? { detail: found.error, isSkipped: true }
        : { detail: `${found.discovered} pages found` }
    },
  },
  {
    name: 'read',
    run: async ({ ctx, report }) => {
      const source = await websiteSource(ctx)
      if (!source) return NO_WEBSITE
      const read = await waitForCrawl(ctx, source.crawlId, isOver, (progress) =>
        report(`${progress.indexed + progress.failed} of ${progress.selected} pages read`),
      )
      const failed = read.failed ? `, ${read.failed} could not be read` : ''
      return { detail: `${read.indexed} pages read${failed}`, isSkipped: read.state === 'failed' }
    },
  },
  {
    name: 'help_centre',
    run: async ({ ctx, report }) => {
      const source = await websiteSource(ctx)
      if (!source) return NO_WEBSITE
      await report('Writing articles')
      const { drafted } = await draftArticlesFromSource(ctx, { sourceId: source.id, publish: true })
      return { detail: `${drafted} articles published`, isSkipped: drafted === 0 }
    },
  },
  {
    name: 'publish',
    run: async ({ ctx, input }) => {
      if (input.industry) await beginAsIndustry(ctx, input.industry)
      const { actor } = ctx
      const tenantId = ctx.tenant.accountId
      const days = input.trialDays || null
      const transition = days ? 'start_trial' : 'publish'
      // A run that goes on after a crash finds the company online already.
      await platformDb().$transaction((db) => moveTenant(db, { tenantId, transition, reason: null, actor, days }))
      await tenantChanged(tenantId)
      return { detail: null }
    },
  },
  {
    name: 'welcome',
    run: async ({ ctx, input }) => {
      if (!input.admin) return NO_ADMIN
      await sendWelcome(ctx, { email: input.admin.email })
      return { detail: input.admin.email }
    },
  },
]
