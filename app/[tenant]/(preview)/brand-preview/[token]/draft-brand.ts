import { cache } from 'react'
import { memberContext } from '@/app/_request/member'
import { readBrandingPreview, type TenantBrand } from '@/lib/branding'
import { isAppError } from '@/lib/kernel'
import { showBrand } from '../../../public-tenant'

/** The draft's brand, which the pages rendered from here on show; null when the address is not this member's or is over. */
export const draftBrand = cache(async (token: string): Promise<TenantBrand | null> => {
  const ctx = await memberContext('branding:read')
  try {
    const brand = await readBrandingPreview(ctx, { token })
    showBrand(brand)
    return brand
  } catch (error) {
    if (isAppError(error)) return null
    throw error
  }
})
