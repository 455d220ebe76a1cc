import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getAiSettings } from '@/lib/ai'
import { can } from '@/lib/operations'
import { AiProviderForm } from './ai-provider-form'

const TONES = { own: 'success', platform: 'info', built_in: 'neutral' } as const

export const generateMetadata = titled('aiProvider.title')

export default async function AiProviderPage() {
  const ctx = await memberContext('ai_settings:read')
  const settings = await getAiSettings(ctx, {})
  const t = await getTranslations('aiProvider')
  return (
    <Page width="narrow">
      <PageHeader
        title={t('title')}
        badge={<Badge tone={TONES[settings.provider]}>{t(`providers.${settings.provider}`)}</Badge>}
        description={
          settings.provider === 'built_in' ? t('builtIn') : t('writtenBy', { model: settings.effectiveModel })
        }
      />
      <AiProviderForm settings={settings} isReadOnly={!can(ctx.actor, 'ai_settings:write')} />
    </Page>
  )
}
