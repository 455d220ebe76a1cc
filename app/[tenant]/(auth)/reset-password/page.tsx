import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthPage } from '../_parts/auth-page'
import { DeadLink } from '../_parts/dead-link'
import { liveLink } from '../_parts/live-link'
import { type PageSearch, searchParam } from '../_parts/search-params'
import { ResetPasswordForm } from './reset-password-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.reset'))('title') }
}

export default async function ResetPasswordPage(props: PageSearch) {
  const token = await searchParam(props, 'token')
  const link = await liveLink('password_reset', token)
  if (!link) return <DeadLink kind="password_reset" />
  const t = await getTranslations('auth.reset')
  return (
    <AuthPage title={t('title')} description={t('description', { email: link.email })}>
      <ResetPasswordForm token={token} email={link.email} />
    </AuthPage>
  )
}
