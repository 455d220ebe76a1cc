import { getTranslations } from 'next-intl/server'
import { nearestLocale } from '@/i18n/locales'
import { LAUNCHER_ICONS } from '@/lib/branding'
import { tenantUrl } from '@/lib/tenancy'
import { loaderScript } from '@/widget/loader-script'
import { publicPage, type TenantParams } from '../public-tenant'
import { widgetBuild } from '../widget/build'

export const dynamic = 'force-dynamic'

/** The one script tag that puts the company's chat on any site. */
export async function GET(_request: Request, { params }: TenantParams): Promise<Response> {
  const { tenant, brand } = await publicPage(params)
  const { loader } = await widgetBuild()
  const t = await getTranslations({ locale: nearestLocale(tenant.locale), namespace: 'public' })
  const { primary, 'on-primary': onPrimary } = brand.derived.light
  const { position, shape, icon, bubble } = brand.choices.widget
  const origin = new URL(tenantUrl(tenant)).origin
  const script = loaderScript(loader, {
    origin,
    companyName: brand.name,
    colors: { primary, onPrimary },
    position,
    shape,
    icon: LAUNCHER_ICONS[icon === 'brand' ? 'bubble' : icon],
    bubble,
    label: t('chatLabel', { company: brand.name }),
    iconUrl: icon === 'brand' && brand.icon ? `${origin}/icons/180` : null,
  })
  return new Response(script, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=60',
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
}
