import { tenantBrand } from '@/lib/branding'
import { errorResponse } from '@/lib/operations'
import { publicTenantOf } from '@/lib/tenancy'

/** The company's tokens as a style sheet, made from its record at request time. */
export async function GET(request: Request): Promise<Response> {
  try {
    const tenant = await publicTenantOf(request)
    return new Response(tenantBrand(tenant).css, {
      headers: {
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'no-cache',
        'access-control-allow-origin': '*',
        vary: 'host',
      },
    })
  } catch (error) {
    return errorResponse(error)
  }
}
