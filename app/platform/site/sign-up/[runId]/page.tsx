import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { perform } from '@/app/_request/action'
import { RunProgress } from '@/components/platform/run-progress'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getSignUpRun } from '@/lib/platform'
import { visitorContext } from '../../visitor'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('site.signUp'))('runTitle'),
  robots: { index: false },
  referrer: 'no-referrer',
})

export default async function SignUpRunPage({ params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  const found = await perform(async () => getSignUpRun(await visitorContext(), { id: runId }))
  if (!found.ok) {
    if (found.error.code === 'UNAVAILABLE') throw new Error(found.message)
    notFound()
  }
  const run = found.data
  return (
    <Page width="narrow" className="max-w-xl sm:pt-14">
      <PageHeader title={run.name} description={run.url.replace(/^https?:\/\//, '')} />
      <RunProgress
        initial={run}
        progressPath={`/sign-up/${run.id}/progress`}
        againPath={`/sign-up?name=${encodeURIComponent(run.name)}`}
      />
    </Page>
  )
}
