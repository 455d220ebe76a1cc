import { randomBytes } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { directionOf, nearestLocale } from '@/i18n/locales'
import { getChatConfig } from '@/lib/agents'
import { panelHtml } from '@/widget/panel-html'
import { publicPage, type TenantParams } from '../../public-tenant'
import { widgetBuild } from '../build'

export const dynamic = 'force-dynamic'

/** The page inside the chat's frame; any site may frame it. */
export async function GET(_request: Request, { params }: TenantParams): Promise<Response> {
  const { brand, ctx } = await publicPage(params)
  const [build, config] = await Promise.all([widgetBuild(), getChatConfig(ctx, {})])
  const t = await getTranslations({ locale: nearestLocale(config.language), namespace: 'public' })
  const nonce = randomBytes(16).toString('base64')
  const html = panelHtml({
    scriptUrl: `/widget/${build.panelScript}`,
    styleUrl: `/widget/${build.panelStyle}`,
    brandCss: brand.css,
    lang: config.language,
    dir: directionOf(config.language),
    title: t('chatLabel', { company: brand.name }),
    nonce,
    config: { ...config, companyName: brand.name, logoUrl: brand.logo.light, iconUrl: brand.icon },
  })
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors *`,
    },
  })
}
