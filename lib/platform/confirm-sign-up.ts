import { AppError, invalid, notFound, sha256Hex } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { freeSlug } from './free-slug'
import { reserveTenant } from './reserve-tenant'
import { signUpTokenInput } from './schema'
import { openDetails, SIGN_UP, signUpClosed } from './sign-up-request'
import { readSignUpSettings } from './sign-up-settings'
import { takeConfirmation } from './sign-up-throttles'

const PLAN = 'free'
const PAGE_LIMIT = 25

type Row = { id: string; input_sealed: string; run_id: string | null }

/**
 * The mailed link was opened: the company is made, on the free plan, by the same saga as from the console. A second time
 * finds the first one's run.
 */
export const confirmSignUp = platformCommand({
  name: 'sign-up.confirm',
  access: 'public',
  input: signUpTokenInput,
  handler: async ({ ctx, db, input, audit }) => {
    await takeConfirmation(ctx.request.ip)
    const tokenHash = sha256Hex(input.token)
    const [row] = await db.$queryRaw<Row[]>`
      SELECT id, input_sealed, run_id FROM platform.sign_up_request
      WHERE token_hash = ${tokenHash} AND expires_at > now() FOR UPDATE`
    if (!row) throw notFound('Sign-up')
    if (row.run_id) return { runId: row.run_id }
    if (!(await readSignUpSettings(db)).isOpen) throw signUpClosed()
    const { name, website, email, industry, locale } = openDetails(row.id, row.input_sealed)
    const slug = await freeSlug(db, name)
    if (!slug) throw invalid('name', 'Please use a name with letters or digits: your address is made from it.')
    const provision = {
      name,
      slug,
      planId: PLAN,
      admin: { email, passwordHash: null },
      pageLimit: PAGE_LIMIT,
      isDemo: false,
      trialDays: 0,
      website,
      industry,
      locale,
    }
    const reserved = await reserveTenant(db, provision, SIGN_UP).catch((error: unknown) => {
      // Two may take the same name at the same moment; the link is still good.
      const isTaken = error instanceof Error && 'code' in error && error.code === 'P2002'
      throw isTaken ? new AppError('conflict', 'the address was taken meanwhile', { cause: error }) : error
    })
    await db.signUpRequest.update({ where: { id: row.id }, data: { runId: reserved.runId } })
    audit({ resourceId: reserved.tenantId, after: { slug, name, planId: PLAN, website: website ?? null } })
    return { runId: reserved.runId }
  },
})
