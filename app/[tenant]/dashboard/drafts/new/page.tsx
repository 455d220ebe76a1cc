import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getWritingSettings } from '@/lib/drafts'
import { listSources } from '@/lib/knowledge'
import { can } from '@/lib/operations'
import { listSegmentChoices } from '@/lib/segments'
import { hasFeature } from '@/lib/tenancy'
import { BriefForm } from './brief-form'

const MOST_SOURCES = 100

export const generateMetadata = titled('drafts.new')

export default async function NewDraftsPage() {
  const ctx = await memberContext('content:write')
  const t = await getTranslations('drafts')
  const [{ settings }, segments, sources] = await Promise.all([
    getWritingSettings(ctx, {}),
    can(ctx.actor, 'contacts:read') ? listSegmentChoices(ctx, {}) : [],
    can(ctx.actor, 'knowledge:read') ? listSources(ctx, { limit: MOST_SOURCES }) : null,
  ])
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/drafts' }]} />}
        title={t('new')}
        description={t('newHint')}
      />
      <FeatureGate feature="ai_content">
        {hasFeature(ctx.tenant, 'ai_content') && (
          <BriefForm
            segments={segments.map(({ id, name, members, persona }) => ({ id, name, members, persona }))}
            sources={sources?.items.map(({ id, name }) => ({ id, name })) ?? null}
            language={ctx.tenant.locale.slice(0, 2)}
            audience={ctx.tenant.defaultAudience ?? ''}
            compliance={settings.compliance}
          />
        )}
      </FeatureGate>
    </Page>
  )
}
