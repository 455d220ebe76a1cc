import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { permissionScope, type TenantContext } from '@/lib/operations'
import { listSubAccounts, previewMove } from '@/lib/sub-accounts'
import { CustomerMove } from './customer-move'
import { PeopleMove } from './people-move'
import { PlacePicker } from './place-picker'

export const generateMetadata = titled('subAccounts.move.title')

const MOST_PAGES = 4

type Props = { searchParams: Promise<{ from?: string; to?: string }> }
type Place = { id: string; name: string }

/** The main account first, then every sub-account that stands. */
async function placesOf(ctx: TenantContext): Promise<Place[]> {
  const places: Place[] = [{ id: ctx.tenantId, name: ctx.tenant.name }]
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const found: Awaited<ReturnType<typeof listSubAccounts>> = await listSubAccounts(ctx, cursor ? { cursor } : {})
    places.push(...found.rows.filter(({ status }) => status !== 'provisioning').map(({ id, name }) => ({ id, name })))
    cursor = found.nextCursor
    if (!cursor) break
  }
  return places
}

export default async function MovePage({ searchParams }: Props) {
  const ctx = await memberContext('sub_accounts:admin')
  const isElsewhere = ctx.tenant.subTenantId !== null || ctx.accountId === null
  if (isElsewhere || permissionScope(ctx.actor, 'sub_accounts:admin') !== 'tenant') notFound()
  const [t, places, asked] = await Promise.all([getTranslations('subAccounts'), placesOf(ctx), searchParams])
  const from = places.find(({ id }) => id === asked.from) ?? places[1]
  const to = places.find(({ id }) => id === asked.to && id !== from?.id) ?? places.find(({ id }) => id !== from?.id)
  if (!from || !to) redirect('/dashboard/settings/sub-accounts')
  const { customers, conversations, people } = await previewMove(ctx, { fromId: from.id, toId: to.id })
  const isIntoMain = to.id === ctx.tenantId
  return (
    <SectionMessages names={['subAccounts', 'team']}>
      <Page>
        <PageHeader
          breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/settings/sub-accounts' }]} />}
          title={t('move.title')}
          description={t('move.description')}
        />
        <Card>
          <CardBody>
            <PlacePicker places={places} from={from.id} to={to.id} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('move.customers.title')} description={t('move.customers.hint')} />
          <CardBody>
            <CustomerMove key={`${from.id} ${to.id}`} from={from} to={to} {...{ customers, conversations }} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader
            title={t('move.people.title')}
            description={t(isIntoMain ? 'move.people.hintMain' : 'move.people.hint')}
          />
          <PeopleMove from={from} to={to} people={people} />
        </Card>
      </Page>
    </SectionMessages>
  )
}
