import { tenantBrand } from '@/lib/branding'
import { errorResponse } from '@/lib/operations'
import { openApiDocument } from '@/lib/surface'
import { publicTenantOf, tenantUrl } from '@/lib/tenancy'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  try {
    const tenant = await publicTenantOf(request)
    return Response.json(await openApiDocument(`${tenantBrand(tenant).name} API`, tenantUrl(tenant, '')))
  } catch (error) {
    return errorResponse(error)
  }
}
