import type { ShellBrand } from '@/components/shell/shell-brand'
import { readPlatformProfile } from '@/lib/operator'

/** The platform's own name and logo for frames. */
export async function platformShell(): Promise<ShellBrand> {
  const { name, logo } = await readPlatformProfile()
  return { name, logo: { light: logo, dark: logo }, icon: null }
}
