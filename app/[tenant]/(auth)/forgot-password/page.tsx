import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthPage } from '../_parts/auth-page'
import { ForgotPasswordForm } from './forgot-password-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.forgot'))('title') }
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations('auth.forgot')
  return (
    <AuthPage title={t('title')} description={t('description')}>
      <ForgotPasswordForm />
    </AuthPage>
  )
}
