import { PhoneCall } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listCallBacks } from '@/lib/call-backs'
import { CALL_BACK_STATES } from '@/lib/call-backs/schema'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { CallBackItem } from './call-back-item'

export const generateMetadata = titled('callBacks.title')

const FOLDER = '/dashboard/call-backs'
const PAGE = 50

type Props = { searchParams: Promise<{ state?: string; after?: string }> }

/** Calls that were promised, the next first; and what came of the others. */
export default async function CallBacksPage({ searchParams }: Props) {
  const ctx = await memberContext('conversations:read')
  const [{ state: wanted, after }, t] = await Promise.all([searchParams, getTranslations('callBacks')])
  const state = CALL_BACK_STATES.find((known) => known === wanted) ?? 'planned'
  const cursor = after && isUuid(after) ? { cursor: after } : {}
  const { items, nextCursor } = await listCallBacks(ctx, { state, limit: PAGE, ...cursor })
  const mayWrite = can(ctx.actor, 'conversations:write')
  const hrefOf = (each: string) => (each === 'planned' ? FOLDER : `${FOLDER}?state=${each}`)
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      <LinkTabs
        label={t('states.label')}
        current={hrefOf(state)}
        tabs={CALL_BACK_STATES.map((each) => ({ href: hrefOf(each), label: t(`states.${each}`) }))}
      />
      {items.length === 0 ? (
        <EmptyState
          icon={<PhoneCall aria-hidden />}
          title={t(`none.${state}`)}
          description={state === 'planned' ? t('noneHint') : undefined}
        />
      ) : (
        <ul className="divide-y divide-line-subtle rounded-xl border border-line bg-surface">
          {items.map((callBack) => (
            <CallBackItem key={callBack.id} callBack={callBack} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
      {nextCursor && (
        <p>
          <ButtonLink href={`${FOLDER}?state=${state}&after=${nextCursor}`}>{t('more')}</ButtonLink>
        </p>
      )}
    </Page>
  )
}
