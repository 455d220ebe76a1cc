import { BookText } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button-link'
import { parseListState, type SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listApiKeys } from '@/lib/api-keys'
import { can, PERMISSIONS } from '@/lib/operations'
import { listAccountChoices } from '@/lib/sub-accounts'
import { hasFeature } from '@/lib/tenancy'
import { CreateKeyDialog } from './create-key-dialog'
import { KeyTable } from './key-table'
import { LIST, listInput } from './list-config'

export const generateMetadata = titled('apiKeys.title')

export default async function ApiKeysPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('api_keys:read')
  const state = parseListState(await searchParams, LIST)
  const isIncluded = hasFeature(ctx.tenant, 'api_access')
  const canWrite = can(ctx.actor, 'api_keys:write') && isIncluded
  const [t, keys, choices] = await Promise.all([
    getTranslations('apiKeys'),
    listApiKeys(ctx, listInput(state)),
    canWrite && ctx.actor.kind === 'member' && ctx.tenant.subTenantId === null ? listAccountChoices(ctx, {}) : null,
  ])
  const create = canWrite && (
    <CreateKeyDialog
      accounts={choices?.accounts ?? []}
      grantable={PERMISSIONS.filter((permission) => can(ctx.actor, permission))}
    />
  )
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <ButtonLink href="/dashboard/settings/developers">
              <BookText aria-hidden />
              {t('reference')}
            </ButtonLink>
            {keys.items.length > 0 && create}
          </>
        }
      />
      {!isIncluded && <Alert title={t('notIncluded')}>{t('notIncludedHint', { plan: ctx.tenant.planName })}</Alert>}
      <KeyTable
        state={state}
        keys={keys.items}
        nextCursor={keys.nextCursor}
        canWrite={canWrite}
        canRevoke={can(ctx.actor, 'api_keys:delete')}
        create={create}
      />
    </Page>
  )
}
