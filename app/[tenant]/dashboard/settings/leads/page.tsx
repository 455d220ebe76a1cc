import { getLocale, getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Alert } from '@/components/ui/alert'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { RefreshWhileVisible } from '@/components/ui/refresh-while-visible'
import { listFields } from '@/lib/contacts'
import { getLeadSettings, listScoreRules, listStages } from '@/lib/leads'
import { can } from '@/lib/operations'
import { CurrencyForm } from './currency-form'
import { RuleTable } from './rule-table'
import { StageTable } from './stage-table'

export const generateMetadata = titled('leads.settings.title')

export default async function LeadSettingsPage() {
  const ctx = await memberContext('leads:admin')
  const [t, locale, stages, rules, settings, fields] = await Promise.all([
    getTranslations('leads.settings'),
    getLocale(),
    listStages(ctx, {}),
    listScoreRules(ctx, {}),
    getLeadSettings(ctx, {}),
    can(ctx.actor, 'contacts:read') ? listFields(ctx, {}) : [],
  ])
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const currencies = Intl.supportedValuesOf('currency').map((code) => ({ code, name: names.of(code) ?? code }))
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      {settings.isScoring && (
        <>
          <Alert tone="info">{t('scoring')}</Alert>
          <RefreshWhileVisible everyMs={3_000} />
        </>
      )}
      <StageTable stages={stages} />
      <RuleTable rules={rules} fields={fields.filter(({ isArchived }) => !isArchived)} currency={settings.currency} />
      <CurrencyForm currency={settings.currency} currencies={currencies} />
    </Page>
  )
}
