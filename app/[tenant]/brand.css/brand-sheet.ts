import type { TenantBrand } from '@/lib/branding'
import { sha256Hex } from '@/lib/kernel'

/** For the document of a public page: where its company's own CSS is; nothing where there is none. */
export const brandSheet = (brand: TenantBrand): { styleSheet?: string } =>
  brand.customCss ? { styleSheet: `/brand.css?v=${sha256Hex(brand.customCss).slice(0, 12)}` } : {}
