import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import type { LinkKind } from '@/lib/team/schema'
import { AuthPage } from './auth-page'

/** Says that a one-time link is over, and what to do instead. */
export async function DeadLink({ kind }: { kind: LinkKind }) {
  const t = await getTranslations('auth.dead')
  return (
    <AuthPage title={t('title')} description={t('description')}>
      <p className="text-fg text-sm">{t(kind)}</p>
      {kind === 'password_reset' && (
        <ButtonLink href="/forgot-password" variant="primary" size="lg" className="mt-5 w-full">
          {t('newLink')}
        </ButtonLink>
      )}
    </AuthPage>
  )
}
