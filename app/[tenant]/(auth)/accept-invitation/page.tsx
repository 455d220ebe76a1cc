import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageTenant } from '@/app/_request/tenant'
import { tenantBrand } from '@/lib/branding'
import { AuthPage } from '../_parts/auth-page'
import { DeadLink } from '../_parts/dead-link'
import { liveLink } from '../_parts/live-link'
import { type PageSearch, searchParam } from '../_parts/search-params'
import { NewAccountForm } from './accept-invitation-form'

export async function generateMetadata(): Promise<Metadata> {
  const company = tenantBrand(await pageTenant()).name
  return { title: (await getTranslations('auth.accept'))('title', { company }) }
}

export default async function AcceptInvitationPage(props: PageSearch) {
  const token = await searchParam(props, 'token')
  const link = await liveLink('invitation', token)
  if (!link) return <DeadLink kind="invitation" />
  const t = await getTranslations('auth.accept')
  const company = tenantBrand(await pageTenant()).name
  return (
    <AuthPage title={t('title', { company })} description={t('description', { email: link.email })}>
      <NewAccountForm way="invitation" token={token} email={link.email} />
    </AuthPage>
  )
}
