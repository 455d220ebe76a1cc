import { widgetBuild } from '../build'

export const dynamic = 'force-dynamic'

/** A file of the chat panel; its name carries its content's hash. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const asset = (await widgetBuild()).asset((await params).file)
  if (!asset) return new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(asset.body, {
    headers: { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
