import { currentStaff } from '@/app/_request/staff'
import { DetailList } from '@/components/platform/detail-list'
import { staffRoleName } from '@/components/platform/staff-role'
import { Card, CardBody } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'

export const metadata = { title: 'Account' }

export default async function AccountPage() {
  const staff = await currentStaff()
  return (
    <Page width="narrow">
      <PageHeader title="Account" description="You are signed in on this console as:" />
      <Card>
        <CardBody>
          <DetailList
            details={[
              { label: 'Name', value: staff.name },
              { label: 'E-mail', value: staff.email },
              { label: 'Role', value: staffRoleName(staff.role) },
            ]}
          />
        </CardBody>
      </Card>
    </Page>
  )
}
