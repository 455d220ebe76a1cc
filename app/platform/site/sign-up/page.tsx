import { getTranslations } from 'next-intl/server'
import { titled } from '@/app/_request/titled'
import { SignUpForm } from '@/components/platform/sign-up-form'
import type { SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { startSignUp } from '../actions'

export const generateMetadata = titled('site.nav.signUp')

export default async function SignUpPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const t = await getTranslations('site.signUp')
  const { name } = await searchParams
  return (
    <Page width="narrow" className="max-w-xl sm:pt-14">
      <PageHeader title={t('title')} description={t('description')} />
      <SignUpForm start={{ name: typeof name === 'string' ? name.slice(0, 120) : '' }} signUp={startSignUp} />
    </Page>
  )
}
