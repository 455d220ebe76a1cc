import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { chooseAccount } from '@/app/_request/choose-account'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { Alert } from '@/components/ui/alert'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { RefreshWhileVisible } from '@/components/ui/refresh-while-visible'
import { isAppError, isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { getSubAccount } from '@/lib/sub-accounts'
import { AccountStatus } from '../account-status'
import { RulesForm } from '../rules-form'
import { SwitchButton } from '../switch-button'
import { DangerZone } from './danger-zone'
import { LimitsForm } from './limits-form'
import { NameForm } from './name-form'

const REFRESH_MS = 2_000

type Props = { params: Promise<{ id: string }> }

const subAccount = cache(async (id: string) => {
  const ctx = await memberContext('sub_accounts:read')
  if (!isUuid(id)) notFound()
  const account = await getSubAccount(ctx, { id }).catch((error: unknown) => {
    if (isAppError(error, 'not_found') || isAppError(error, 'forbidden')) notFound()
    throw error
  })
  return { ctx, account }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await subAccount((await params).id)).account.name }
}

export default async function SubAccountPage({ params }: Props) {
  const { ctx, account } = await subAccount((await params).id)
  const t = await getTranslations('subAccounts')
  const mayAdminister = can(ctx.actor, 'sub_accounts:admin')
  return (
    <SectionMessages names={['subAccounts']}>
      <Page>
        {account.status === 'provisioning' && <RefreshWhileVisible everyMs={REFRESH_MS} />}
        <PageHeader
          breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/settings/sub-accounts' }]} />}
          title={account.name}
          description={
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <AccountStatus status={account.status} />
              <a href={account.url} className="text-link hover:underline" dir="ltr">
                {new URL(account.url).host}
              </a>
            </span>
          }
          actions={
            account.status === 'active' && (
              <SwitchButton account={account.id} choose={chooseAccount} label={t('enter')} variant="primary" />
            )
          }
        />
        {account.status === 'suspended' && (
          <Alert tone="warning" title={t('statuses.suspended')}>
            {account.statusReason}
          </Alert>
        )}
        {account.status !== 'provisioning' && can(ctx.actor, 'sub_accounts:write') && (
          <NameForm key={account.name} id={account.id} name={account.name} />
        )}
        <Card>
          <CardHeader title={t('rules.title')} description={t('rules.hint')} />
          <CardBody>
            <RulesForm
              id={account.id}
              rules={account.rules}
              fixed={account.rulesForAll.filter((rule) => rule.isLocked).map((rule) => rule.field)}
              mayChange={mayAdminister}
            />
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('limits.title')} description={t('limits.hint')} />
          <CardBody>
            <LimitsForm
              id={account.id}
              limits={account.limits}
              companys={ctx.tenant.limits}
              mayChange={mayAdminister}
            />
          </CardBody>
        </Card>
        {mayAdminister && account.status !== 'provisioning' && (
          <Card>
            <CardHeader title={t('danger.title')} />
            <DangerZone
              id={account.id}
              name={account.name}
              isSuspended={account.status === 'suspended'}
              mayDelete={can(ctx.actor, 'sub_accounts:delete')}
            />
          </Card>
        )}
      </Page>
    </SectionMessages>
  )
}
