import { invalid } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { throttle } from '@/lib/team'
import { freeSlug } from './free-slug'
import { reserveTenant } from './reserve-tenant'
import { signUpInput } from './schema'

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
    const provision = {
      name,
      slug,
      planId: PLAN,
      admin: { email: input.email, passwordHash: null },
      pageLimit: PAGE_LIMIT,
      isDemo: false,
      trialDays: 0,
    }
    const reserved = await reserveTenant(db, website ? { ...provision, website } : provision, SIGN_UP)
    audit({ resourceId: reserved.tenantId, after: { slug, name, planId: PLAN, website: website ?? null } })
    return { runId: reserved.runId, slug }
  },
})
