import { openFile } from '@/lib/files'
import { isUuid } from '@/lib/kernel'
import { ANONYMOUS, errorResponse, tenantContext } from '@/lib/operations'
import { tenantOfSegment } from '@/lib/tenancy'

type Context = { params: Promise<{ tenant: string; id: string }> }

const PNG = '.png'

/** A company's public file, `<id>.png` for a drawing as pixels. Nothing in it can run: no scripts, no sniffing, an origin of its own. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant: segment, id: name } = await params
    const [id, format] = name.endsWith(PNG) ? [name.slice(0, -PNG.length), 'png' as const] : [name, 'stored' as const]
    const tenant = await tenantOfSegment(segment)
    const file = tenant && isUuid(id) ? await openFile(tenantContext(tenant, ANONYMOUS), id, format) : null
    if (!file) return new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } })
    const headers = new Headers({
      'content-type': file.contentType,
      etag: `"${file.etag}"`,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      // A document does not open in an origin without rights.
      'content-disposition': file.contentType === 'application/pdf' ? 'attachment' : 'inline',
      'cross-origin-resource-policy': 'cross-origin',
    })
    if (request.headers.get('if-none-match') === `"${file.etag}"`) return new Response(null, { status: 304, headers })
    headers.set('content-length', String(file.sizeBytes))
    return new Response(file.body, { headers })
  } catch (error) {
    return errorResponse(error)
  }
}
