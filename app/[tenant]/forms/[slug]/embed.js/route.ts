import { publicForm } from '@/lib/forms'
import { errorResponse } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { publicPage } from '../../../public-tenant'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ tenant: string; slug: string }> }

/** Puts the form's frame where the script stands, tells it where that is, and keeps it as high as it needs to be. */
const loader = (src: string, title: string): string => `(() => {
  const script = document.currentScript
  const address = new URL(${JSON.stringify(src)})
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name.startsWith('utm_')) address.searchParams.set(name, value)
  }
  address.searchParams.set('page', location.href)
  if (document.referrer) address.searchParams.set('from', document.referrer)
  const frame = document.createElement('iframe')
  frame.src = address.href
  frame.title = ${JSON.stringify(title)}
  frame.style.cssText = 'width:100%;border:0;min-height:320px;color-scheme:normal'
  script.after(frame)
  addEventListener('message', ({ source, origin, data }) => {
    const height = data && data.formHeight
    if (source === frame.contentWindow && origin === address.origin && height > 0) frame.style.height = height + 8 + 'px'
  })
})()
`

const escaped = (script: string): string => script.replaceAll('<', '\\u003c')

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant, ctx } = await publicPage(params)
    const { slug, title } = await publicForm(ctx, { slug: (await params).slug })
    return new Response(escaped(loader(tenantUrl(tenant, `/forms/${slug}/embed`), title)), {
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=60',
        'cross-origin-resource-policy': 'cross-origin',
      },
    })
  } catch (error) {
    return errorResponse(error)
  }
}
