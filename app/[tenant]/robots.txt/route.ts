import { tenantUrl } from '@/lib/tenancy'
import { publicPage, type TenantParams } from '../public-tenant'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: TenantParams): Promise<Response> {
  const { tenant } = await publicPage(params)
  const lines = [
    'User-agent: *',
    'Disallow: /dashboard',
    'Disallow: /api/',
    'Disallow: /sign-in',
    '',
    `Sitemap: ${tenantUrl(tenant, '/sitemap.xml')}`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
