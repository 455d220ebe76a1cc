import { invalid, notFound } from '@/lib/kernel'
import { platformCommand, platformQuery } from '@/lib/operations'
import { throttle } from '@/lib/team'
import { freeSlug } from './free-slug'
import { reserveTenant } from './reserve-tenant'
import { runView } from './run-view'
import { type ProvisioningRunView, runIdInput, signUpInput } from './schema'

/** Marks the runs that anybody who knows their id may watch. */
const SIGN_UP = 'sign-up'
const PLAN = 'free'
const PAGE_LIMIT = 25
const HOUR = 60 * 60

const ofAddress = () => throttle({ name: 'sign-up-address', attempts: 10, windowSeconds: HOUR })
const ofEmail = () => throttle({ name: 'sign-up-email', attempts: 3, windowSeconds: HOUR })

/**
 * Anybody makes a company of their own on the free plan; the same saga as from the console.
 * @throws rate_limited after too many from one network address or for one e-mail address
 */
export const signUp = platformCommand({
  name: 'sign-up.start',
  access: 'public',
  input: signUpInput,
  handler: async ({ ctx, db, input, audit }) => {
    await ofAddress().take(ctx.request.ip ?? 'unknown')
    await ofEmail().take(input.email)
    const slug = await freeSlug(db, input.name)
    if (!slug) throw invalid('name', 'Please use a name with letters or digits: your address is made from it.')
    const { name, website } = input
    const provision = { name, slug, planId: PLAN, admin: { email: input.email }, pageLimit: PAGE_LIMIT, isDemo: false }
    const reserved = await reserveTenant(db, website ? { ...provision, website } : provision, SIGN_UP)
    audit({ resourceId: reserved.tenantId, after: { slug, name, planId: PLAN, website: website ?? null } })
    return { runId: reserved.runId, slug }
  },
})

/** A run that was begun by a sign-up, for whoever holds its unguessable id. It repeats no e-mail address. */
export const getSignUpRun = platformQuery({
  name: 'sign-up.get-run',
  access: 'public',
  input: runIdInput,
  handler: async ({ db, input }): Promise<ProvisioningRunView> => {
    const run = await db.provisioningRun.findFirst({ where: { id: input.id, startedBy: SIGN_UP } })
    if (!run) throw notFound('Sign-up')
    const view = runView(run)
    const isPerson = (name: string) => name === 'admin' || name === 'welcome'
    return {
      ...view,
      steps: view.steps.map((step) =>
        isPerson(step.name) && step.state === 'done' ? { ...step, detail: null } : step,
      ),
    }
  },
})
