import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listDesk, listLabels, listMacros, listTeams } from '@/lib/inbox'
import { can } from '@/lib/operations'
import { MacroTable } from './macro-table'

export const generateMetadata = titled('macros.title')

export default async function MacrosPage() {
  const ctx = await memberContext('canned_replies:read')
  const canRead = can(ctx.actor, 'conversations:read')
  const [t, macros, labels, teams, people] = await Promise.all([
    getTranslations('macros'),
    listMacros(ctx, {}),
    canRead ? listLabels(ctx, {}) : [],
    canRead ? listTeams(ctx, {}) : [],
    canRead ? listDesk(ctx, {}) : [],
  ])
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      <MacroTable
        macros={macros}
        targets={{ labels, teams, people }}
        canWrite={can(ctx.actor, 'canned_replies:write')}
        canDelete={can(ctx.actor, 'canned_replies:delete')}
      />
    </Page>
  )
}
