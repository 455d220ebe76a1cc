import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { roleName } from '@/components/team/role-name'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { can, permissionScope, type Scope } from '@/lib/operations'
import { getRole, listRoleChoices, listRoleVersions } from '@/lib/team'
import { isBuiltInRole } from '@/lib/team/schema'
import { NameRoleDialog } from '../name-role-dialog'
import { DeleteRole } from './delete-role'
import { PERMISSION_LIST } from './matrix-state'
import { RoleEditor } from './role-editor'
import { VersionList } from './version-list'

type Props = { params: Promise<{ role: string }> }

async function loadRole({ params }: Props) {
  const ctx = await memberContext('roles:read')
  return { ctx, role: await orNotFound(getRole(ctx, { role: (await params).role })) }
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roles'))('title') }
}

export default async function RolePage(props: Props) {
  const { ctx, role } = await loadRole(props)
  const [t, team] = await Promise.all([getTranslations('roles'), getTranslations('team')])
  const mayWrite = can(ctx.actor, 'roles:write')
  const name = roleName(team, role.key, role.name)
  const versions = role.isBuiltIn ? null : await listRoleVersions(ctx, { roleId: role.key })
  const mayDelete = !role.isBuiltIn && can(ctx.actor, 'roles:delete')
  const choices = mayDelete && role.members > 0 ? (await listRoleChoices(ctx, {})).items : []
  const reach = Object.fromEntries(
    PERMISSION_LIST.map((permission) => [permission, permissionScope(ctx.actor, permission)]),
  ) as Record<string, Scope | null>
  return (
    <SectionMessages names={['team', 'roles']}>
      <Page>
        <PageHeader
          breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/settings/roles' }]} />}
          title={name}
          description={isBuiltInRole(role.key) ? team(`roleHints.${role.key}`) : t('members', { count: role.members })}
          badge={role.isBuiltIn ? <Badge>{t('builtInBadge')}</Badge> : <Badge tone="outline">v{role.version}</Badge>}
          actions={
            <>
              {mayWrite && <NameRoleDialog copyOf={{ key: role.key, name }} />}
              {mayDelete && (
                <DeleteRole
                  roleId={role.key}
                  name={name}
                  members={role.members}
                  choices={choices.filter((choice) => choice.key !== role.key && choice.isOpen)}
                />
              )}
            </>
          }
        />
        <RoleEditor key={role.version} role={role} reach={reach} isReadOnly={role.isBuiltIn || !mayWrite} />
        {versions && (
          <Section title={t('history.title')} description={t('history.description')}>
            <VersionList roleId={role.key} current={role.version} versions={versions.items} mayRestore={mayWrite} />
          </Section>
        )}
      </Page>
    </SectionMessages>
  )
}
