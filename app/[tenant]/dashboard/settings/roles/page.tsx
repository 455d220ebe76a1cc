import { ShieldCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { can } from '@/lib/operations'
import { listRoles } from '@/lib/team'
import { NameRoleDialog } from './name-role-dialog'
import { RoleRow } from './role-row'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roles'))('title') }
}

export default async function RolesPage() {
  const ctx = await memberContext('roles:read')
  const [t, { items }] = await Promise.all([getTranslations('roles'), listRoles(ctx, {})])
  const mayWrite = can(ctx.actor, 'roles:write')
  const own = items.filter((role) => !role.isBuiltIn)
  const create = mayWrite && <NameRoleDialog copyOf={null} />
  return (
    <SectionMessages names={['team', 'roles']}>
      <Page>
        <PageHeader title={t('title')} description={t('description')} actions={own.length > 0 && create} />
        <Section title={t('own.title')} description={t('own.description')}>
          <Card>
            {own.length > 0 ? (
              <ul>
                {own.map((role) => (
                  <RoleRow key={role.key} role={role} mayWrite={mayWrite} />
                ))}
              </ul>
            ) : (
              <EmptyState
                icon={<ShieldCheck />}
                title={t('empty.title')}
                description={t('empty.description')}
                action={create}
              />
            )}
          </Card>
        </Section>
        <Section title={t('builtIn.title')} description={t('builtIn.description')}>
          <Card>
            <ul>
              {items
                .filter((role) => role.isBuiltIn)
                .map((role) => (
                  <RoleRow key={role.key} role={role} mayWrite={mayWrite} />
                ))}
            </ul>
          </Card>
        </Section>
      </Page>
    </SectionMessages>
  )
}
