import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'
import { orNotFound } from '@/app/_request/or-not-found'
import { staffContext } from '@/app/_request/staff'
import { ActButton } from '@/components/platform/act-button'
import { NoRight } from '@/components/platform/no-right'
import { staffRoleName } from '@/components/platform/staff-role'
import { RoleForm } from '@/components/platform/team/role-form'
import { SessionList } from '@/components/team/session-list'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, CardBody } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { staffMay } from '@/lib/operations'
import { getStaff } from '@/lib/team'
import { changeRole, disable, enable, endSessions } from '../actions'

type Props = { params: Promise<{ id: string }> }

const person = cache(async (staffId: string) => {
  const ctx = await staffContext()
  if (!staffMay(ctx, 'team:read')) return { ctx, staff: null }
  return { ctx, staff: await orNotFound(getStaff(ctx, { staffId })) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { staff } = await person((await params).id)
  return { title: staff?.name ?? (await getTranslations('console.nav'))('staff') }
}

export default async function StaffPage({ params }: Props) {
  const { ctx, staff } = await person((await params).id)
  if (!staff) return <NoRight />
  const [t, roles] = await Promise.all([getTranslations('console'), getTranslations('console.roles')])
  const mayChange = staffMay(ctx, 'team:write')
  const isSelf = staff.id === ctx.actor.id
  const isActive = staff.status === 'active'
  const endOne = async ({ sessionId }: { sessionId: string }) => {
    'use server'
    return endSessions({ staffId: staff.id, sessionId })
  }
  return (
    <SectionMessages names={['account']}>
      <Page width="narrow">
        <PageHeader
          breadcrumbs={<Breadcrumbs crumbs={[{ label: t('nav.staff'), href: '/team' }]} />}
          title={staff.name}
          badge={
            <Badge tone={isActive ? 'success' : 'neutral'}>{isActive ? t('team.active') : t('team.disabled')}</Badge>
          }
          description={[staff.email, staffRoleName(staff.role, roles)].join(' · ')}
          actions={
            mayChange &&
            !isSelf &&
            (isActive ? (
              <ActButton
                input={{ staffId: staff.id }}
                act={disable}
                done={t('team.wasDisabled', { name: staff.name })}
                confirm={{ title: t('team.disableTitle', { name: staff.name }), body: t('team.disableBody') }}
              >
                {t('team.disable')}
              </ActButton>
            ) : (
              <ActButton input={{ staffId: staff.id }} act={enable} done={t('team.wasEnabled', { name: staff.name })}>
                {t('team.enable')}
              </ActButton>
            ))
          }
        />
        {mayChange && (
          <Card>
            <CardBody>
              <RoleForm key={staff.role} staffId={staff.id} role={staff.role} change={changeRole} />
            </CardBody>
          </Card>
        )}
        <Section
          title={t('team.sessions')}
          description={t('team.sessionsHint')}
          actions={
            mayChange &&
            staff.sessions.length > 0 && (
              <ActButton
                size="sm"
                input={{ staffId: staff.id }}
                act={endSessions}
                done={t('team.sessionsEnded')}
                confirm={{ title: t('team.endAllTitle', { name: staff.name }), body: t('team.endAllBody') }}
              >
                {t('team.endAll')}
              </ActButton>
            )
          }
        >
          {staff.sessions.length > 0 ? (
            <SessionList sessions={staff.sessions} {...(mayChange ? { end: endOne } : {})} />
          ) : (
            <p className="text-muted text-sm">{t('team.noSessions')}</p>
          )}
        </Section>
      </Page>
    </SectionMessages>
  )
}
