import { SignUpForm } from '@/components/platform/sign-up-form'
import type { SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { startSignUp } from '../actions'

export const metadata = { title: 'Sign up' }

export default async function SignUpPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { name } = await searchParams
  return (
    <Page width="narrow" className="max-w-xl sm:pt-14">
      <PageHeader
        title="Set up your company"
        description="On the free plan, without a card. You watch while it is made; if something fails, nothing of it is kept."
      />
      <SignUpForm start={{ name: typeof name === 'string' ? name.slice(0, 120) : '' }} signUp={startSignUp} />
    </Page>
  )
}
