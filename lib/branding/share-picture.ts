import type { BrandingChoices } from './choices'
import type { DerivedBrand } from './derive'

type Ground = { backgroundImage: string } | { backgroundColor: string }

/** Ground and ink of the picture that other sites show for a link; the ink can be read on all of it. */
export function sharePicture(
  { light, dark }: DerivedBrand,
  style: BrandingChoices['share']['style'],
): { ground: Ground; ink: string } {
  switch (style) {
    case 'primary':
      return { ground: { backgroundColor: light.primary }, ink: light['on-primary'] }
    case 'light':
      return { ground: { backgroundColor: light.page }, ink: light.fg }
    case 'dark':
      return { ground: { backgroundColor: dark.page }, ink: dark.fg }
    case 'gradient':
      return { ground: { backgroundImage: light.gradient }, ink: light['on-gradient'] }
  }
}
