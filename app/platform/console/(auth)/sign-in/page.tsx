import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { optionalStaff } from '@/app/_request/staff'
import { AuthShell } from '@/components/shell/auth-shell'
import { SignInForm } from '@/components/team/sign-in-form'
import { Alert } from '@/components/ui/alert'
import { localPath } from '@/lib/team'
import { platformShell } from '../../../platform-shell'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.signIn'))('title'), robots: { index: false, follow: false } }
}

/** Sign-in of the platform's own staff. */
export default async function ConsoleSignInPage({ searchParams }: Props) {
  const { callbackUrl, notice } = await searchParams
  const next = localPath(typeof callbackUrl === 'string' ? callbackUrl : '/', 'http://localhost', '/')
  if (await optionalStaff()) redirect(next)
  const t = await getTranslations('auth.signIn')
  return (
    <AuthShell brand={await platformShell()} title={t('title')} description={t('consoleDescription')}>
      <div className="grid gap-5">
        {notice === 'signed-out' && <Alert tone="success">{t('signedOut')}</Alert>}
        <SectionMessages names={['auth']}>
          <SignInForm callbackUrl={next} />
        </SectionMessages>
      </div>
    </AuthShell>
  )
}
