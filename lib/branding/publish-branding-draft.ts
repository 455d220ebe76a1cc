import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import { saveChoices } from './save-choices'

const input = z.strictObject({
  /** The published version that was seen. */
  version: z.number().int().min(0),
  draftVersion: z.number().int().min(1),
})

/** Makes the draft the account's look, unless either of them has moved on. */
export const publishBrandingDraft = command({
  name: 'branding.publish',
  access: 'branding:write',
  input,
  route: {
    method: 'POST',
    path: '/branding/publish',
    summary: 'Publish the draft of the branding',
    tags: ['Branding'],
  },
  handler: async ({ ctx, input: { version, draftVersion } }) => {
    const draft = await platformDb().brandingDraft.findFirst({ where: { tenantId: ctx.tenant.accountId } })
    if (!draft) throw notFound('Draft')
    return saveChoices(ctx, { version, draftVersion }, ({ current, over }) => {
      const choices = over(draft.choices)
      // The plan may have lost the feature since the draft was written.
      return hasFeature(ctx.tenant, 'custom_css') ? choices : { ...choices, customCss: current.customCss }
    })
  },
})
