import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { perform } from '@/app/_request/action'
import { ConfirmSignUp } from '@/components/platform/confirm-sign-up'
import { ButtonLink } from '@/components/ui/button-link'
import type { SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getSignUpRequest } from '@/lib/platform'
import { finishSignUp } from '../../actions'
import { visitorContext } from '../../visitor'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('site.confirm'))('title'),
  robots: { index: false },
  referrer: 'no-referrer',
})

/** Where the mailed link leads. A program that follows every link of a mail makes no company: only the button does. */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const t = await getTranslations('site.confirm')
  const { token } = await searchParams
  const given = typeof token === 'string' ? token : ''
  const found = await perform(async () => getSignUpRequest(await visitorContext(), { token: given }))
  if (!found.ok) {
    if (found.error.code === 'UNAVAILABLE') throw new Error(found.message)
    return (
      <EmptyState
        title={t('deadTitle')}
        description={t('deadBody')}
        action={<ButtonLink href="/sign-up">{t('again')}</ButtonLink>}
      />
    )
  }
  const { name, email, runId } = found.data
  if (runId) redirect(`/sign-up/${runId}`)
  return (
    <Page width="narrow" className="max-w-xl sm:pt-14">
      <PageHeader title={t('title')} description={t('description', { name, email })} />
      <ConfirmSignUp token={given} finish={finishSignUp} />
    </Page>
  )
}
