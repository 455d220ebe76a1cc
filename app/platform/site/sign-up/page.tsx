import { getTranslations } from 'next-intl/server'
import { titled } from '@/app/_request/titled'
import { SignUpForm } from '@/components/platform/sign-up-form'
import type { SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { isSignUpOpen } from '@/lib/platform'
import { startSignUp } from '../actions'
import { visitorContext } from '../visitor'

export const generateMetadata = titled('site.nav.signUp')

export default async function SignUpPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const t = await getTranslations('site.signUp')
  const { name } = await searchParams
  if (!(await isSignUpOpen(await visitorContext(), {}))) {
    return <EmptyState title={t('closedTitle')} description={t('closedBody')} />
  }
  return (
    <Page width="narrow" className="max-w-xl sm:pt-14">
      <PageHeader title={t('title')} description={t('description')} />
      <SignUpForm start={{ name: typeof name === 'string' ? name.slice(0, 120) : '' }} signUp={startSignUp} />
    </Page>
  )
}
