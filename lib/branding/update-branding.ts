import { featureNotAvailable } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import { applyBrandingUpdate } from './choices'
import { saveChoices, updateBrandingInput } from './save-choices'

/** Publishes at once. An absent field stays, `null` goes back to the default. */
export const updateBranding = command({
  name: 'branding.update',
  access: 'branding:write',
  input: updateBrandingInput,
  route: { method: 'PATCH', path: '/branding', summary: 'Change the branding', tags: ['Branding'] },
  handler: async ({ ctx, input: { version, changes } }) => {
    if (changes.customCss && !hasFeature(ctx.tenant, 'custom_css')) throw featureNotAvailable('custom_css')
    return saveChoices(ctx, { version }, ({ current, usual }) => applyBrandingUpdate(current, changes, usual))
  },
})
