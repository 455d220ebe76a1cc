import { Download } from 'lucide-react'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { signOut } from '@/app/_request/sign-out'
import { titled } from '@/app/_request/titled'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import { can } from '@/lib/operations'
import { AuthPage } from '../_parts/auth-page'
import { restore } from './actions'
import { RestoreButton } from './restore-button'

export const generateMetadata = titled('closing.title')

/** All that is left of the dashboard while the company is being closed. */
export default async function ClosingPage() {
  const ctx = await memberContext()
  if (ctx.tenant.status !== 'closing') redirect('/dashboard')
  const t = await getTranslations('closing')
  const mayRestore = can(ctx.actor, 'company:admin')
  return (
    <AuthPage
      title={t('title')}
      description={t('body')}
      footer={
        <form action={signOut}>
          <button type="submit" className="touch-target underline">
            {t('signOut')}
          </button>
        </form>
      }
    >
      <div className="grid gap-4">
        {ctx.tenant.statusUntil && (
          <Alert tone="warning" isLive={false}>
            {t('until')} <Time value={ctx.tenant.statusUntil} format="datetime" />
          </Alert>
        )}
        {mayRestore ? (
          <>
            <RestoreButton restore={restore} />
            <Button asChild>
              <a href="/closing/export" download>
                <Download aria-hidden />
                {t('export')}
              </a>
            </Button>
            <p className="text-muted text-sm">{t('exportHint')}</p>
          </>
        ) : (
          <p className="text-muted text-sm">{t('askAdmin')}</p>
        )}
      </div>
    </AuthPage>
  )
}
