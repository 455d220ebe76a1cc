import { getTranslations } from 'next-intl/server'
import { nearestLocale } from '@/i18n/locales'
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
  const script = loaderScript(loader, {
    origin: new URL(tenantUrl(tenant)).origin,
    companyName: brand.name,
    colors: { primary, onPrimary },
    position: 'right',
    label: t('chatLabel', { company: brand.name }),
    iconUrl: null,
  })
  return new Response(script, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=60',
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
}
