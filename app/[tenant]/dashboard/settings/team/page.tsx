import { Upload } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { ButtonLink } from '@/components/ui/button-link'
import { parseListState, type SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/operations'
import { listMembers, listRoleChoices, readSeats } from '@/lib/team'
import { InviteDialog } from './invite-dialog'
import { LIST, listInput } from './list-config'
import { MemberTable } from './member-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team'))('title') }
}

export default async function TeamPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('members:read')
  const t = await getTranslations('team')
  const state = parseListState(await searchParams, LIST)
  const [members, seats, roles] = await Promise.all([
    listMembers(ctx, listInput(state)),
    readSeats(ctx, {}),
    listRoleChoices(ctx, {}),
  ])
  const { used, limit } = seats
  const rights = {
    canChange: can(ctx.actor, 'members:write'),
    canAdminister: can(ctx.actor, 'members:admin'),
    canRemove: can(ctx.actor, 'members:delete'),
  }
  return (
    <SectionMessages names={['team']}>
      <Page>
        <PageHeader
          title={t('title')}
          description={`${t('description')} ${limit === null ? t('seatsUnlimited', { used }) : t('seats', { used, limit })}.`}
          actions={
            rights.canChange && (
              <>
                <ButtonLink href="/dashboard/settings/team/invite">
                  <Upload aria-hidden />
                  {t('inviteMany.open')}
                </ButtonLink>
                <InviteDialog roles={roles.items} />
              </>
            )
          }
        />
        <MemberTable
          selfId={ctx.actor.id}
          rights={rights}
          roles={roles.items}
          state={state}
          members={members.items}
          nextCursor={members.nextCursor}
        />
      </Page>
    </SectionMessages>
  )
}
