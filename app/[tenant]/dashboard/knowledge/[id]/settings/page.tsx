import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listAgents } from '@/lib/agents'
import { isUuid, TOLD_LANGUAGES } from '@/lib/kernel'
import { getSource, listFolders } from '@/lib/knowledge'
import { can } from '@/lib/operations'
import { listAccountChoices } from '@/lib/sub-accounts'
import { LendForm } from './lend-form'
import { UseForm } from './use-form'

export const generateMetadata = titled('knowledge.use.title')

/** Where a source lies, in which language it is, until when it holds, and who is answered from it. */
export default async function SourceSettingsPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await memberContext('knowledge:write')
  const { id } = await params
  if (!isUuid(id)) notFound()
  const isMain = ctx.accountId === ctx.tenantId && can(ctx.actor, 'sub_accounts:write')
  const [source, folders, agents, choices, t, knowledge] = await Promise.all([
    orNotFound(getSource(ctx, { id })),
    listFolders(ctx, {}),
    can(ctx.actor, 'agents:read') ? listAgents(ctx, {}) : [],
    isMain ? listAccountChoices(ctx, {}) : null,
    getTranslations('knowledge.use'),
    getTranslations('knowledge'),
  ])
  const { language, isLanguageSet, folderId, validUntil, isForAllAgents, agentIds, isShared, accountIds } = source
  return (
    <Page width="narrow">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: knowledge('title'), href: '/dashboard/knowledge' },
              { label: source.name, href: `/dashboard/knowledge/${id}` },
            ]}
          />
        }
        title={t('title')}
        description={t('description')}
      />
      <UseForm
        source={{ id, language, isLanguageSet, folderId, validUntil, isForAllAgents, agentIds }}
        folders={folders.map(({ id, name }) => ({ id, name }))}
        agents={agents.map(({ id, name }) => ({ id, name }))}
        languages={[...TOLD_LANGUAGES]}
      />
      {choices && source.subTenantId === null && (
        <LendForm source={{ id, isShared, accountIds }} accounts={choices.accounts} />
      )}
    </Page>
  )
}
