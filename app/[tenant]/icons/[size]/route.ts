import { openFile } from '@/lib/files'
import { squarePng } from '@/lib/providers/images'
import { publicPage } from '../../public-tenant'

const SIZES = new Set(['32', '180', '192', '512'])

export const dynamic = 'force-dynamic'

/** The company's icon, or its initial on its own colour where it has none. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ tenant: string; size: string }> },
): Promise<Response> {
  const { size } = await params
  if (!SIZES.has(size)) return new Response('Not found', { status: 404 })
  const { brand, ctx } = await publicPage(params)
  const id = brand.icon?.split('/').at(-1)
  const file = id ? await openFile(ctx, id) : null
  const { primary, 'on-primary': ink } = brand.derived.light
  const letter = [...brand.name][0]?.toUpperCase().replace(/[<&]/g, '') ?? '•'
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="${primary}"/><text x="32" y="44" font-family="sans-serif" font-size="36" font-weight="700" text-anchor="middle" fill="${ink}">${letter}</text></svg>`
  const source = file ? new Uint8Array(await new Response(file.body).arrayBuffer()) : Buffer.from(drawn)
  const png = await squarePng(source, Number(size))
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' },
  })
}
