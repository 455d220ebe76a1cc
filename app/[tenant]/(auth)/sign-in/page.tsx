import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { optionalMember } from '@/app/_request/member'
import { pageTenant } from '@/app/_request/tenant'
import { SignInForm } from '@/components/team/sign-in-form'
import { Alert } from '@/components/ui/alert'
import { tenantBrand } from '@/lib/branding'
import { localPath } from '@/lib/team'
import { AuthPage } from '../_parts/auth-page'
import { type PageSearch, searchParam } from '../_parts/search-params'

const NOTICES = {
  'signed-out': 'signedOut',
  'password-changed': 'passwordChanged',
  'email-confirmed': 'emailConfirmed',
} as const

const noticeOf = (name: string) => (Object.hasOwn(NOTICES, name) ? NOTICES[name as keyof typeof NOTICES] : null)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.signIn'))('title') }
}

export default async function SignInPage(props: PageSearch) {
  const callbackUrl = localPath(
    (await searchParam(props, 'callbackUrl')) || '/dashboard',
    'http://localhost',
    '/dashboard',
  )
  if (await optionalMember()) redirect(callbackUrl)
  const t = await getTranslations('auth.signIn')
  const company = tenantBrand(await pageTenant()).name
  const notice = noticeOf(await searchParam(props, 'notice'))
  const hasFailed = (await searchParam(props, 'error')) !== ''
  return (
    <AuthPage title={t('title')} description={t('description', { company })} footer={t('inviteHint')}>
      <div className="grid gap-5">
        {notice && <Alert tone="success">{t(notice)}</Alert>}
        {hasFailed && <Alert tone="danger">{t('failed')}</Alert>}
        <SignInForm callbackUrl={callbackUrl} email={await searchParam(props, 'email')} forgotHref="/forgot-password" />
      </div>
    </AuthPage>
  )
}
