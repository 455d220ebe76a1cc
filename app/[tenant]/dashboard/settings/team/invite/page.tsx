import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { can } from '@/lib/operations'
import { listJoinLinks, listRoleChoices, readSeats } from '@/lib/team'
import { InviteList } from './invite-list'
import { JoinLinks } from './join-links'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team.inviteMany'))('title') }
}

export default async function InvitePage() {
  const ctx = await memberContext('members:write')
  const t = await getTranslations('team')
  const mayLink = can(ctx.actor, 'members:admin')
  const [roles, seats, links] = await Promise.all([
    listRoleChoices(ctx, {}),
    readSeats(ctx, {}),
    mayLink ? listJoinLinks(ctx, {}) : null,
  ])
  const open = roles.items.filter((role) => role.isOpen)
  const left =
    seats.limit === null
      ? t('inviteMany.seatsUnlimited')
      : t('inviteMany.seatsLeft', { count: Math.max(0, seats.limit - seats.used) })
  return (
    <SectionMessages names={['team']}>
      <Page>
        <PageHeader
          breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/settings/team' }]} />}
          title={t('inviteMany.title')}
          description={left}
        />
        <Section title={t('inviteMany.list')} description={t('inviteMany.listHint')}>
          <InviteList roles={open} />
        </Section>
        {links && (
          <Section title={t('joinLinks.title')} description={t('joinLinks.description')}>
            <JoinLinks
              links={links.items}
              roles={open.filter((role) => role.key !== 'tenant_admin' && role.key !== 'subtenant_admin')}
            />
          </Section>
        )}
      </Page>
    </SectionMessages>
  )
}
