import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { currentStaff, staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { CreateStaffKey } from '@/components/platform/create-staff-key'
import { DetailList } from '@/components/platform/detail-list'
import { StaffKeyList } from '@/components/platform/staff-key-list'
import { staffRoleName } from '@/components/platform/staff-role'
import { PasswordForm } from '@/components/team/password-form'
import { SessionList } from '@/components/team/session-list'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { env } from '@/lib/kernel'
import { listStaffKeys } from '@/lib/staff-keys'
import { listStaffSessions } from '@/lib/team'
import { addStaffKey, changePassword, endSession, endStaffKey } from '../actions'

export const generateMetadata = titled('console.account.title')

export default async function AccountPage() {
  const staff = await currentStaff()
  const ctx = await staffContext()
  const [t, roles, security, words, sessions, keys] = await Promise.all([
    getTranslations('console.account'),
    getTranslations('console.roles'),
    getTranslations('account.security'),
    getTranslations('console.keys'),
    listStaffSessions(ctx, {}),
    listStaffKeys(ctx, {}),
  ])
  const { PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
  const url = `${PUBLIC_PROTOCOL}://console.${ROOT_DOMAIN}/api/v1`
  return (
    <SectionMessages names={['auth', 'account', 'apiKeys']}>
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
        <Section
          title={words('title')}
          description={words('description', { url })}
          actions={
            <>
              <ButtonLink href="/api/v1/openapi.json" variant="ghost">
                {words('reference')}
              </ButtonLink>
              <CreateStaffKey create={addStaffKey} />
            </>
          }
        >
          <StaffKeyList keys={keys} revoke={endStaffKey} />
        </Section>
      </Page>
    </SectionMessages>
  )
}
