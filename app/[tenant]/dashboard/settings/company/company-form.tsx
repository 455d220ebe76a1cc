'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type CompanyProfile, CompanyProfileForm } from '@/components/team/company-profile-form'
import { Card, CardBody } from '@/components/ui/card'
import { toast } from '@/components/ui/toast'
import { updateCompanyProfile } from '../../welcome/actions'

export function CompanyForm({ profile }: { profile: CompanyProfile }) {
  const t = useTranslations('account.company')
  const router = useRouter()
  return (
    <Card>
      <CardBody>
        <CompanyProfileForm
          profile={profile}
          action={updateCompanyProfile}
          onSaved={() => {
            toast.success(t('saved'))
            router.refresh()
          }}
        />
      </CardBody>
    </Card>
  )
}
