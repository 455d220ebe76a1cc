import { memberContext } from '@/app/_request/member'
import { Badge } from '@/components/ui/badge'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getAiSettings } from '@/lib/ai'
import { can } from '@/lib/operations'
import { AiProviderForm } from './ai-provider-form'

const PROVIDERS = {
  own: { label: 'Your own account', tone: 'success' },
  platform: { label: 'Included in your plan', tone: 'info' },
  built_in: { label: 'Built-in model', tone: 'neutral' },
} as const

export default async function AiProviderPage() {
  const ctx = await memberContext('ai_settings:read')
  const settings = await getAiSettings(ctx, {})
  const { label, tone } = PROVIDERS[settings.provider]
  return (
    <Page width="narrow">
      <PageHeader
        title="AI provider"
        badge={<Badge tone={tone}>{label}</Badge>}
        description={
          settings.provider === 'built_in'
            ? 'Right now the built-in model answers: it quotes your knowledge word for word and needs no account. Connect a provider for freely worded answers.'
            : `Answers are written by ${settings.effectiveModel}.`
        }
      />
      <AiProviderForm settings={settings} isReadOnly={!can(ctx.actor, 'ai_settings:write')} />
    </Page>
  )
}
