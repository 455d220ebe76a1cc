import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listDesk, listLabels, listRules, listTeams } from '@/lib/inbox'
import { can } from '@/lib/operations'
import { connectionChoices } from './connection-choices'
import { DeskTable } from './desk-table'
import { RuleTable } from './rule-table'
import { TeamTable } from './team-table'

export const generateMetadata = titled('teams.title')

export default async function TeamsPage() {
  const ctx = await memberContext('conversations:read')
  const canChange = can(ctx.actor, 'conversations:admin')
  const [t, teams, desk, rules, labels, connections] = await Promise.all([
    getTranslations('teams'),
    listTeams(ctx, {}),
    listDesk(ctx, {}),
    canChange ? listRules(ctx, {}) : [],
    canChange ? listLabels(ctx, {}) : [],
    canChange ? connectionChoices(ctx) : [],
  ])
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      <TeamTable teams={teams} people={desk} timeZone={ctx.tenant.timeZone} canChange={canChange} />
      {canChange && <RuleTable rules={rules} teams={teams} labels={labels} connections={connections} />}
      <DeskTable people={desk} canChange={canChange} />
    </Page>
  )
}
