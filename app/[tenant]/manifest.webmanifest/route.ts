import { publicPage, type TenantParams } from '../public-tenant'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: TenantParams): Promise<Response> {
  const { tenant, brand } = await publicPage(params)
  const manifest = {
    name: brand.name,
    short_name: brand.name.slice(0, 12),
    description: tenant.description ?? undefined,
    start_url: '/',
    display: 'standalone',
    background_color: brand.themeColor.light,
    theme_color: brand.derived.light.primary,
    icons: [192, 512].map((size) => ({ src: `/icons/${size}`, sizes: `${size}x${size}`, type: 'image/png' })),
  }
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } })
}
