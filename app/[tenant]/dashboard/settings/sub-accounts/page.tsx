import { Building2 } from 'lucide-react'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { chooseAccount } from '@/app/_request/choose-account'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { NumberText } from '@/components/ui/number'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { RefreshWhileVisible } from '@/components/ui/refresh-while-visible'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { can, permissionScope, type TenantContext } from '@/lib/operations'
import { listAccountRules, listShareable, listSubAccounts } from '@/lib/sub-accounts'
import { AccountStatus } from './account-status'
import { CreateDialog } from './create-dialog'
import { RulesForm } from './rules-form'
import { SharedList } from './shared-list'
import { SwitchButton } from './switch-button'

export const generateMetadata = titled('subAccounts.title')

const REFRESH_MS = 2_000

type Props = { searchParams: Promise<{ cursor?: string }> }

export default async function SubAccountsPage({ searchParams }: Props) {
  const ctx = await memberContext('sub_accounts:read')
  if (permissionScope(ctx.actor, 'sub_accounts:read') !== 'tenant') notFound()
  const [t, { cursor }] = await Promise.all([getTranslations('subAccounts'), searchParams])
  const create = can(ctx.actor, 'sub_accounts:write') && <CreateDialog />
  const isElsewhere = ctx.tenant.subTenantId !== null || ctx.accountId === null
  const listed = isElsewhere ? null : await listSubAccounts(ctx, cursor ? { cursor } : {})
  return (
    <SectionMessages names={['subAccounts', 'gate', 'features']}>
      <Page>
        {listed === null ? (
          <>
            <PageHeader title={t('title')} description={t('description')} />
            <EmptyState
              icon={<Building2 aria-hidden />}
              title={t('elsewhere')}
              description={t('elsewhereHint')}
              action={<SwitchButton account={ctx.tenantId} choose={chooseAccount} label={t('toMain')} />}
            />
          </>
        ) : (
          <>
            <PageHeader title={t('title')} description={t('description')} actions={listed.rows.length > 0 && create} />
            <FeatureGate feature="sub_accounts">
              <Accounts ctx={ctx} listed={listed} create={create} />
            </FeatureGate>
          </>
        )}
      </Page>
    </SectionMessages>
  )
}

type AccountsProps = {
  ctx: TenantContext
  listed: Awaited<ReturnType<typeof listSubAccounts>>
  create: React.ReactNode
}

async function Accounts({ ctx, listed: { rows, nextCursor }, create }: AccountsProps) {
  const t = await getTranslations('subAccounts')
  const [rules, shareable] = await Promise.all([listAccountRules(ctx, {}), listShareable(ctx, {})])
  if (rows.length === 0) {
    return (
      <EmptyState icon={<Building2 aria-hidden />} title={t('empty')} description={t('emptyHint')} action={create} />
    )
  }
  return (
    <>
      {rows.some((row) => row.status === 'provisioning') && <RefreshWhileVisible everyMs={REFRESH_MS} />}
      <Card>
        <Table aria-label={t('title')}>
          <TableHead>
            <TableRow>
              <TableHeaderCell>{t('name')}</TableHeaderCell>
              <TableHeaderCell>{t('status')}</TableHeaderCell>
              <TableHeaderCell className="text-end max-sm:hidden">{t('members')}</TableHeaderCell>
              <TableHeaderCell className="text-end max-sm:hidden">{t('open')}</TableHeaderCell>
              <TableHeaderCell className="text-end max-sm:hidden">{t('waiting')}</TableHeaderCell>
              <TableHeaderCell className="max-sm:hidden">
                <span className="sr-only">{t('actions')}</span>
              </TableHeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableCell>
                  <Link
                    href={`/dashboard/settings/sub-accounts/${row.id}`}
                    className="font-medium text-fg hover:underline"
                  >
                    {row.name}
                  </Link>
                  <a href={row.url} className="block text-muted text-xs hover:underline" dir="ltr">
                    {row.host}
                  </a>
                  <span className="mt-1 block text-muted text-xs sm:hidden">
                    {t('inShort', {
                      members: row.members,
                      open: row.openConversations,
                      waiting: row.waitingConversations,
                    })}
                  </span>
                </TableCell>
                <TableCell>
                  <AccountStatus status={row.status} />
                </TableCell>
                <TableCell className="text-end tabular-nums max-sm:hidden">
                  <NumberText value={row.members} />
                </TableCell>
                <TableCell className="text-end tabular-nums max-sm:hidden">
                  <NumberText value={row.openConversations} />
                </TableCell>
                <TableCell className="text-end tabular-nums max-sm:hidden">
                  <NumberText value={row.waitingConversations} />
                </TableCell>
                <TableCell className="text-end max-sm:hidden">
                  {row.status === 'active' && (
                    <SwitchButton account={row.id} choose={chooseAccount} label={t('enter')} size="sm" />
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        {nextCursor && (
          <Link className="block px-3 py-3 text-link text-sm hover:underline" href={`?cursor=${nextCursor}`}>
            {t('more')}
          </Link>
        )}
      </Card>
      {can(ctx.actor, 'sub_accounts:admin') && (
        <Card>
          <CardHeader
            title={t('move.title')}
            description={t('move.description')}
            actions={<ButtonLink href="/dashboard/settings/sub-accounts/move">{t('move.open')}</ButtonLink>}
            className="pb-card"
          />
        </Card>
      )}
      <Card>
        <CardHeader title={t('rules.titleForAll')} description={t('rules.hint')} />
        <CardBody>
          <RulesForm rules={rules} mayChange={can(ctx.actor, 'sub_accounts:admin')} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('shared.title')} description={t('shared.hint')} />
        <CardBody>
          <SharedList items={shareable} mayChange={can(ctx.actor, 'sub_accounts:write')} />
        </CardBody>
      </Card>
    </>
  )
}
