'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type CompanyProfile, CompanyProfileForm } from '@/components/team/company-profile-form'
import { updateCompanyProfile } from './actions'

export function WelcomeForm({ profile }: { profile: CompanyProfile }) {
  const t = useTranslations('account.welcome')
  const router = useRouter()
  return (
    <CompanyProfileForm
      profile={profile}
      submitLabel={t('submit')}
      action={updateCompanyProfile}
      onSaved={() => router.push('/dashboard')}
    />
  )
}
