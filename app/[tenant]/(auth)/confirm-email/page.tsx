import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageTenant } from '@/app/_request/tenant'
import { tenantBrand } from '@/lib/branding'
import { AuthPage } from '../_parts/auth-page'
import { DeadLink } from '../_parts/dead-link'
import { liveLink } from '../_parts/live-link'
import { type PageSearch, searchParam } from '../_parts/search-params'
import { ConfirmEmailForm } from './confirm-email-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.confirm'))('title') }
}

/** Programs that check mails follow links: the address is confirmed by the button, not by opening the page. */
export default async function ConfirmEmailPage(props: PageSearch) {
  const token = await searchParam(props, 'token')
  const link = await liveLink('email_change', token)
  if (!link) return <DeadLink kind="email_change" />
  const t = await getTranslations('auth.confirm')
  const company = tenantBrand(await pageTenant()).name
  return (
    <AuthPage title={t('title')} description={t('description', { company, email: link.email })}>
      <ConfirmEmailForm token={token} />
    </AuthPage>
  )
}
