import { optionalMember } from '@/app/_request/member'
import { readBrandingPreview } from '@/lib/branding'
import { isAppError } from '@/lib/kernel'
import { publicPage, type TenantParams } from '../public-tenant'

export const dynamic = 'force-dynamic'

/** A draft's CSS for the member who previews it; null when it is not theirs to see. */
async function draftCss(token: string): Promise<string | null> {
  const ctx = await optionalMember()
  if (!ctx) return null
  try {
    return (await readBrandingPreview(ctx, { token })).customCss
  } catch (error) {
    if (isAppError(error)) return null
    throw error
  }
}

/** The company's own CSS as a sheet by itself, rebuilt from what was parsed; only the public pages ask for it. */
export async function GET(request: Request, { params }: TenantParams): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const token = searchParams.get('preview')
  const css = token === null ? (await publicPage(params)).brand.customCss : await draftCss(token)
  if (css === null) return new Response('Not found', { status: 404 })
  const isKept = token === null && searchParams.has('v')
  return new Response(css, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': isKept ? 'public, max-age=3600' : 'private, no-store',
    },
  })
}
