import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getCampaignSettings } from '@/lib/campaigns'
import { getMailIntake } from '@/lib/mail-intake'
import { can } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import { MailIntake } from './mail-intake'
import { RulesForm } from './rules-form'

export const generateMetadata = titled('campaigns.rules.title')

export default async function SendingPage() {
  const ctx = await memberContext('campaigns:read')
  const t = await getTranslations('campaigns.rules')
  const mayChange = can(ctx.actor, 'campaigns:admin')
  const isOpen = hasFeature(ctx.tenant, 'campaigns')
  const [rules, intake] = await Promise.all([
    isOpen ? getCampaignSettings(ctx, {}) : null,
    isOpen && mayChange ? getMailIntake(ctx, {}) : null,
  ])
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      <FeatureGate feature="campaigns">
        {rules && <RulesForm rules={rules} isReadOnly={!mayChange} />}
        {intake && <MailIntake {...intake} />}
      </FeatureGate>
    </Page>
  )
}
