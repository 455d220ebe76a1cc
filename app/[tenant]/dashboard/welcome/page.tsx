import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Progress } from '@/components/ui/progress'
import { getOnboarding } from '@/lib/onboarding'
import { companyProfileOf } from '@/lib/team'
import { GuideEnd } from './guide-end'
import { GuideSteps } from './guide-steps'

export async function generateMetadata(): Promise<Metadata> {
  const { tenant } = await memberContext('company:write')
  return { title: (await getTranslations('guide'))('welcome', { company: tenant.name }) }
}

/** The guide: what a new company does first, one step after the other, each on its own page or here. */
export default async function WelcomePage() {
  const ctx = await memberContext('company:write')
  const [guide, t] = await Promise.all([getOnboarding(ctx, {}), getTranslations('guide')])
  const words = t('progress', { done: guide.done, total: guide.steps.length })
  return (
    <SectionMessages names={['account', 'guide', 'presets', 'features']}>
      <Page width="narrow">
        <PageHeader title={t('welcome', { company: ctx.tenant.name })} description={t('description')} />
        <div className="grid gap-2">
          <Progress percent={(guide.done / guide.steps.length) * 100} label={words} />
          <p className="text-muted text-sm tabular-nums">{words}</p>
        </div>
        <GuideSteps steps={guide.steps} next={guide.next} profile={companyProfileOf(ctx.tenant)} />
        <GuideEnd isHidden={guide.isHidden} isOver={guide.next === null} />
      </Page>
    </SectionMessages>
  )
}
