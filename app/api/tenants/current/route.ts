import { tenantBrand } from '@/lib/branding'
import { errorResponse } from '@/lib/operations'
import { publicTenantOf, tenantUrl } from '@/lib/tenancy'

/** Public configuration of a company: what anybody who opens its pages can see. */
export async function GET(request: Request): Promise<Response> {
  try {
    const tenant = await publicTenantOf(request)
    const brand = tenantBrand(tenant)
    const { colors, fonts } = brand.choices
    const body = {
      tenantId: tenant.slug,
      companyName: tenant.name,
      industry: tenant.industry,
      companySize: tenant.companySize,
      defaultAudience: tenant.defaultAudience,
      description: tenant.description,
      locale: tenant.locale,
      url: tenantUrl(tenant),
      plan: { type: tenant.planId, features: [...tenant.features].sort() },
      branding: {
        companyName: brand.name,
        colors,
        logo: brand.logo,
        icon: brand.icon,
        fonts: { primary: fonts.body, secondary: fonts.heading },
      },
    }
    return Response.json(body, { headers: { 'cache-control': 'no-cache', vary: 'host' } })
  } catch (error) {
    return errorResponse(error)
  }
}
