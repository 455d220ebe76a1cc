import type { z } from 'zod'
import { invalid, newId, randomToken, sha256Hex } from '@/lib/kernel'
import { type PlatformContext, platformCommand } from '@/lib/operations'
import { freeSlug } from './free-slug'
import { signUpInput } from './schema'
import { mailConfirmation } from './sign-up-mail'
import { HOURS_TO_CONFIRM, hashOfEmail, sealDetails, signUpClosed } from './sign-up-request'
import { domainOfEmail, isBlocked, readSignUpSettings } from './sign-up-settings'
import { takeSignUp } from './sign-up-throttles'

const keepRequest = platformCommand({
  name: 'sign-up.request',
  access: 'public',
  input: signUpInput,
  handler: async ({ ctx, db, input, audit }) => {
    const settings = await readSignUpSettings(db)
    if (!settings.isOpen) throw signUpClosed()
    if (isBlocked(domainOfEmail(input.email), settings)) {
      throw invalid('email', 'Please use an address that you will keep; throw-away addresses are not accepted.')
    }
    await takeSignUp(ctx.request.ip, input.email)
    if (!(await freeSlug(db, input.name))) {
      throw invalid('name', 'Please use a name with letters or digits: your address is made from it.')
    }
    await db.signUpRequest.deleteMany({ where: { expiresAt: { lt: new Date() } } })
    const emailHash = hashOfEmail(input.email)
    const known = await db.signUpRequest.findFirst({ where: { emailHash }, select: { id: true } })
    const id = known?.id ?? newId()
    const token = randomToken()
    const data = {
      tokenHash: sha256Hex(token),
      inputSealed: sealDetails(id, input),
      expiresAt: new Date(Date.now() + HOURS_TO_CONFIRM * 3_600_000),
      runId: null,
    }
    await db.signUpRequest.upsert({ where: { emailHash }, create: { id, emailHash, ...data }, update: data })
    audit({ resourceId: id })
    return { token, email: input.email, name: input.name, locale: input.locale ?? null }
  },
})

/**
 * Somebody wants a company of their own: the request is kept, one for each e-mail address, and a link is mailed there. The
 * company is made when it is opened.
 * @throws rate_limited, forbidden while the sign-up is closed
 */
export const requestSignUp = Object.assign(
  async (ctx: PlatformContext, input: z.input<typeof signUpInput>): Promise<{ email: string }> => {
    const { token, email, name, locale } = await keepRequest(ctx, input)
    await mailConfirmation({ to: email, name, token, locale })
    return { email }
  },
  { definition: keepRequest.definition },
)
