import { featureNotAvailable } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import { applyBrandingUpdate } from './choices'
import { saveChoices, updateBrandingInput } from './save-choices'

/** An absent field stays, `null` goes back to the default. */
export const updateBranding = command({
  name: 'branding.update',
  access: 'branding:write',
  input: updateBrandingInput,
  route: { method: 'PATCH', path: '/branding', summary: 'Change the branding', tags: ['Branding'] },
  handler: async ({ ctx, input }) => {
    if (input.changes.customCss && !hasFeature(ctx.tenant, 'custom_css')) throw featureNotAvailable('custom_css')
    const { version } = await saveChoices(ctx, input.version, (current, usual) =>
      applyBrandingUpdate(current, input.changes, usual),
    )
    return { version }
  },
})
