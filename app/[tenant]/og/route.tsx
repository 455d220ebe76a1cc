import { ImageResponse } from 'next/og'
import { sharePicture } from '@/lib/branding'
import { publicPage, type TenantParams } from '../public-tenant'

export const dynamic = 'force-dynamic'

/** The picture that other sites show for a link to the company. */
export async function GET(_request: Request, { params }: TenantParams): Promise<Response> {
  const { tenant, brand } = await publicPage(params)
  const { style, title, text } = brand.choices.share
  const { ink, ground } = sharePicture(brand.derived, style)
  const words = text ?? tenant.description
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'flex-end',
        padding: 80,
        color: ink,
        ...ground,
      }}
    >
      <div style={{ fontSize: 84, fontWeight: 700, lineHeight: 1.1 }}>{title ?? brand.name}</div>
      {words ? <div style={{ fontSize: 34, marginTop: 24, opacity: 0.95 }}>{words.slice(0, 160)}</div> : null}
    </div>,
    { width: 1200, height: 630, headers: { 'cache-control': 'public, max-age=3600' } },
  )
}
