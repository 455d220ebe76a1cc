import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { getPreferences } from '@/lib/campaigns'
import { isAppError } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { publicPage } from '../../../public-tenant'

type Props = { params: Promise<{ tenant: string; token: string }> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await publicPage(params)
  return {
    title: (await getTranslations('public.preferences'))('title'),
    robots: { index: false },
    referrer: 'no-referrer',
  }
}

async function preferencesOf(ctx: TenantContext, token: string) {
  try {
    return await getPreferences(ctx, { token })
  } catch (error) {
    if (isAppError(error, 'not_found') || isAppError(error, 'invalid')) notFound()
    throw error
  }
}

/** What somebody gets by mail. Plain forms: it must work in whatever a mail program opens. */
export default async function PreferencesPage({ params }: Props) {
  const { brand, ctx } = await publicPage(params)
  const { token } = await params
  const t = await getTranslations('public.preferences')
  const { address, getsMail } = await preferencesOf(ctx, token)
  return (
    <div className="mx-auto max-w-xl px-4 py-16 sm:px-6">
      <h1 className="font-heading font-semibold text-3xl text-fg">{t('title')}</h1>
      <p className="mt-3 text-muted" dir="auto">
        {t('intro', { company: brand.name, address })}
      </p>
      <div className="mt-8 rounded-card border border-line bg-surface p-6">
        <h2 className="font-semibold text-fg text-lg">{t('marketing')}</h2>
        <p className="mt-1 text-fg" role="status">
          {getsMail ? t('getsMail') : t('getsNone')}
        </p>
        <form method="post" action={getsMail ? `/mail/u/${token}?page` : `/mail/s/${token}`} className="mt-5">
          <Button type="submit" variant={getsMail ? 'primary' : 'secondary'}>
            {getsMail ? t('unsubscribe') : t('subscribe')}
          </Button>
        </form>
        <p className="mt-5 text-muted text-sm">{t('service')}</p>
      </div>
    </div>
  )
}
