import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { Alert } from '@/components/ui/alert'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getAiSettings } from '@/lib/ai'
import { getWritingSettings } from '@/lib/drafts'
import { can } from '@/lib/operations'
import { WritingForm } from './writing-form'

export const generateMetadata = titled('drafts.settings.title')

export default async function WritingPage() {
  const ctx = await memberContext('content:read')
  const t = await getTranslations('drafts.settings')
  const mayChange = can(ctx.actor, 'ai_settings:write')
  const [{ settings, isInherited }, ai] = await Promise.all([
    getWritingSettings(ctx, {}),
    can(ctx.actor, 'ai_settings:read') ? getAiSettings(ctx, {}) : null,
  ])
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      <FeatureGate feature="ai_content">
        {isInherited && <Alert tone="info">{t('inherited')}</Alert>}
        <WritingForm
          settings={settings}
          ownModel={ai?.provider === 'own' ? ai.effectiveModel : ''}
          isReadOnly={!mayChange}
        />
      </FeatureGate>
    </Page>
  )
}
