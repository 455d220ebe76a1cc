import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { currentMember, memberContext } from '@/app/_request/member'
import { VisitorNotice } from '@/components/shell/visitor-notice'
import { EndOthersButton, SignOutEverywhereButton } from '@/components/team/end-sessions'
import { PasswordForm } from '@/components/team/password-form'
import { SessionList } from '@/components/team/session-list'
import { SupportAccess } from '@/components/team/support-access'
import { Card, CardBody } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { readSupportAccess } from '@/lib/impersonation'
import { can } from '@/lib/operations'
import { listSessions } from '@/lib/team'
import { changePassword, changeSupportAccess, revokeOtherSessions, revokeSession, signOutEverywhere } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.security'))('title') }
}

export default async function SecurityPage() {
  const ctx = await memberContext()
  if (ctx.actor.kind !== 'member') return <VisitorNotice />
  const t = await getTranslations('account.security')
  const { email } = await currentMember()
  const sessions = await listSessions(ctx, {})
  const support = await getTranslations('account.support')
  const access = can(ctx.actor, 'company:read') ? await readSupportAccess(ctx, {}) : null
  const mayChange = can(ctx.actor, 'company:admin') && !ctx.tenant.subTenantId
  return (
    <SectionMessages names={['auth', 'account']}>
      <Page width="narrow">
        <PageHeader title={t('title')} description={t('description')} />
        <Section title={t('passwordTitle')} description={t('passwordDescription')}>
          <Card>
            <CardBody>
              <PasswordForm email={email} change={changePassword} />
            </CardBody>
          </Card>
        </Section>
        <Section
          title={t('sessionsTitle')}
          description={t('sessionsDescription')}
          actions={
            <>
              {sessions.length > 1 && <EndOthersButton end={revokeOtherSessions} />}
              <SignOutEverywhereButton signOut={signOutEverywhere} />
            </>
          }
        >
          <SessionList sessions={sessions} end={revokeSession} />
        </Section>
        {access && (
          <Section title={support('title')} description={support('description')}>
            <SupportAccess allowsSupport={access.allowsSupport} mayChange={mayChange} change={changeSupportAccess} />
          </Section>
        )}
      </Page>
    </SectionMessages>
  )
}
