import { getChatConfig } from '@/lib/agents'
import { tenantBrand } from '@/lib/branding'
import { publicDoor } from '../chat-request'

export const GET = publicDoor('look', async ({ ctx }) => {
  const brand = tenantBrand(ctx.tenant)
  const config = await getChatConfig(ctx, {})
  return { body: { ...config, companyName: brand.name, logoUrl: brand.logo.light, iconUrl: brand.icon } }
})
