import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { roleName } from '@/components/team/role-name'
import { SessionList } from '@/components/team/session-list'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { can } from '@/lib/operations'
import { getMember, listMemberSessions, listRoleChoices } from '@/lib/team'
import { MemberMenu } from '../member-menu'
import { EndAllSessions } from './end-all-sessions'
import { endSessionOf } from './session-actions'

const STATUS_TONES = { invited: 'info', active: 'success', disabled: 'neutral' } as const

type Props = { params: Promise<{ id: string }> }

async function loadMember({ params }: Props) {
  const ctx = await memberContext('members:read')
  const { id } = await params
  return { ctx, member: await orNotFound(getMember(ctx, { memberId: id })) }
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team'))('member') }
}

export default async function MemberPage(props: Props) {
  const { ctx, member } = await loadMember(props)
  const t = await getTranslations('team')
  const mayAdminister = can(ctx.actor, 'members:admin')
  const isSelf = member.id === ctx.actor.id
  const [roles, sessions] = await Promise.all([
    listRoleChoices(ctx, {}),
    mayAdminister ? listMemberSessions(ctx, { memberId: member.id }) : null,
  ])
  const facts = [
    [t('role'), roleName(t, member.role, member.roleName)],
    [t('account'), member.accountName ?? t('mainAccount')],
    [t('lastSeen'), member.lastSeenAt ? <Time key="seen" value={member.lastSeenAt} /> : t('never')],
    [t('joined'), <Time key="joined" value={member.createdAt} format="date" />],
    [t('sessions'), member.sessions],
  ] as const
  return (
    <SectionMessages names={['team', 'account']}>
      <Page width="narrow">
        <PageHeader
          breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/settings/team' }]} />}
          title={
            <span className="flex items-center gap-3">
              <Avatar
                name={member.name}
                src={member.avatarFileId && `/files/${member.avatarFileId}`}
                size="lg"
                decorative
              />
              {member.name}
            </span>
          }
          description={member.email}
          badge={<Badge tone={STATUS_TONES[member.status]}>{t(`statuses.${member.status}`)}</Badge>}
          actions={
            <MemberMenu
              member={member}
              isSelf={isSelf}
              roles={roles.items}
              canChange={can(ctx.actor, 'members:write')}
              canAdminister={mayAdminister}
              canRemove={can(ctx.actor, 'members:delete')}
              leaveTo="/dashboard/settings/team"
            />
          }
        />
        <Card>
          <dl className="grid gap-px overflow-hidden rounded-xl bg-line-subtle sm:grid-cols-2">
            {facts.map(([label, value]) => (
              <div key={label} className="bg-surface px-5 py-3.5 sm:last:col-span-2">
                <dt className="text-muted text-xs">{label}</dt>
                <dd dir="auto" className="mt-0.5 text-fg text-sm">
                  {value}
                </dd>
              </div>
            ))}
          </dl>
        </Card>
        {sessions && (
          <Section
            title={t('sessionList.title')}
            description={t('sessionList.description')}
            actions={sessions.items.length > 0 && !isSelf && <EndAllSessions memberId={member.id} name={member.name} />}
          >
            {sessions.items.length > 0 ? (
              <SessionList sessions={sessions.items} end={endSessionOf.bind(null, member.id)} />
            ) : (
              <Card className="px-5 py-8 text-center text-muted text-sm">{t('sessionList.empty')}</Card>
            )}
          </Section>
        )}
      </Page>
    </SectionMessages>
  )
}
