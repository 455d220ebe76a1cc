'use client'

import { useRouter } from 'next/navigation'
import { type CompanyProfile, CompanyProfileForm } from '@/components/team/company-profile-form'
import { Card, CardBody } from '@/components/ui/card'
import { toast } from '@/components/ui/toast'
import { updateCompanyProfile } from '../../welcome/actions'

export function CompanyForm({ profile }: { profile: CompanyProfile }) {
  const router = useRouter()
  return (
    <Card>
      <CardBody>
        <CompanyProfileForm
          profile={profile}
          submitLabel="Save"
          action={updateCompanyProfile}
          onSaved={() => {
            toast.success('Saved')
            router.refresh()
          }}
        />
      </CardBody>
    </Card>
  )
}
