import { getTranslations } from 'next-intl/server'
import { currentStaff } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { DetailList } from '@/components/platform/detail-list'
import { staffRoleName } from '@/components/platform/staff-role'
import { Card, CardBody } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'

export const generateMetadata = titled('console.account.title')

export default async function AccountPage() {
  const staff = await currentStaff()
  const [t, roles] = await Promise.all([getTranslations('console.account'), getTranslations('console.roles')])
  return (
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
    </Page>
  )
}
