import { z } from 'zod'
import { freeText } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { sanitiseCustomCss } from './custom-css'
import { CUSTOM_CSS_SCOPE } from './tenant-brand'

/** What the public pages would take of a company's own CSS, and what not and why. */
export const checkCustomCss = query({
  name: 'branding.check-css',
  access: 'branding:read',
  input: z.strictObject({ css: freeText(50_000) }),
  handler: async ({ input }) => sanitiseCustomCss(input.css, CUSTOM_CSS_SCOPE),
})
