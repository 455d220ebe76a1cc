import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { currentStaff, staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { DetailList } from '@/components/platform/detail-list'
import { staffRoleName } from '@/components/platform/staff-role'
import { PasswordForm } from '@/components/team/password-form'
import { SessionList } from '@/components/team/session-list'
import { Card, CardBody } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { listStaffSessions } from '@/lib/team'
import { changePassword, endSession } from '../actions'

export const generateMetadata = titled('console.account.title')

export default async function AccountPage() {
  const staff = await currentStaff()
  const [t, roles, security, sessions] = await Promise.all([
    getTranslations('console.account'),
    getTranslations('console.roles'),
    getTranslations('account.security'),
    listStaffSessions(await staffContext(), {}),
  ])
  return (
    <SectionMessages names={['auth', 'account']}>
      <Page width="narrow">
        <PageHeader title={t('title')} description={t('description')} />
        <Card>
          <CardBody>
            <DetailList
              details={[
                { label: t('name'), value: staff.name },
                { label: t('email'), value: staff.email },
                { label: t('role'), value: staffRoleName(staff.role, roles) },
              ]}
            />
          </CardBody>
        </Card>
        <Section title={security('passwordTitle')} description={security('passwordDescription')}>
          <Card>
            <CardBody>
              <PasswordForm email={staff.email} change={changePassword} />
            </CardBody>
          </Card>
        </Section>
        <Section title={security('sessionsTitle')} description={security('sessionsDescription')}>
          <SessionList sessions={sessions} end={endSession} />
        </Section>
      </Page>
    </SectionMessages>
  )
}
