import { brandCss, defaultBranding, deriveBrand } from '@/lib/branding'
import type { PlatformProfile } from '@/lib/operator/schema'

/** The tokens of the platform's own colour; null for the neutral look, whose tokens stand in globals.css. */
export function profileCss({ primary }: PlatformProfile): string | null {
  if (!primary) return null
  const choices = {
    ...defaultBranding,
    colors: { ...defaultBranding.colors, primary, secondary: primary, accent: primary },
  }
  return brandCss(choices, deriveBrand(choices))
}
