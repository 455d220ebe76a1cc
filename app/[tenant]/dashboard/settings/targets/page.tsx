import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Alert } from '@/components/ui/alert'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listTeams } from '@/lib/inbox'
import { getTargets } from '@/lib/targets'
import { Levels } from './levels'

export const generateMetadata = titled('targets.title')

export default async function TargetsPage() {
  const ctx = await memberContext('conversations:admin')
  const t = await getTranslations('targets')
  const [{ settings, isInherited }, teams] = await Promise.all([getTargets(ctx, {}), listTeams(ctx, {})])
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      {isInherited && <Alert tone="info">{t('inherited')}</Alert>}
      <Levels settings={settings} teams={teams} timeZone={ctx.tenant.timeZone} />
    </Page>
  )
}
