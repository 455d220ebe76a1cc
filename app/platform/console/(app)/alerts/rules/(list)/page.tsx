import { Plus } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { AddChannel } from '@/components/platform/alerts/add-channel'
import { ChannelList } from '@/components/platform/alerts/channel-list'
import { conditionText, ruleName } from '@/components/platform/alerts/rule-words'
import { SeverityBadge } from '@/components/platform/alerts/severity-badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { NumberText } from '@/components/ui/number'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { StatusDot } from '@/components/ui/status-dot'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { listChannels, listRules } from '@/lib/alerts'
import { staffMay } from '@/lib/operations'
import { addChannel, removeChannel } from '../../actions'

export const generateMetadata = titled('console.alerts.rules')

export default async function RulesPage() {
  const ctx = await staffContext()
  const [t, alerts, rules, channels] = await Promise.all([
    getTranslations('console'),
    getTranslations('console.alerts'),
    listRules(ctx, {}),
    listChannels(ctx, {}),
  ])
  const mayWrite = staffMay(ctx, 'alerts:write')
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('nav.alerts'), href: '/alerts' }]} />}
        title={alerts('rules')}
        description={alerts('rulesDescription')}
        actions={
          mayWrite && (
            <ButtonLink href="/alerts/rules/new" variant="primary">
              <Plus aria-hidden />
              {alerts('newRule')}
            </ButtonLink>
          )
        }
      />
      <div className="overflow-hidden rounded-xl border border-line bg-surface shadow-xs">
        <Table aria-label={alerts('rules')}>
          <TableHead className="bg-sunken/60">
            <TableRow>
              <TableHeaderCell className="ps-4">{alerts('ruleName')}</TableHeaderCell>
              <TableHeaderCell className="max-sm:hidden">{alerts('condition')}</TableHeaderCell>
              <TableHeaderCell className="max-sm:hidden">{alerts('scope')}</TableHeaderCell>
              <TableHeaderCell>{t('companies.status')}</TableHeaderCell>
              <TableHeaderCell className="pe-4 text-end">{alerts('open')}</TableHeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rules.map((rule) => (
              <TableRow key={rule.id}>
                <TableCell className="ps-4">
                  <span className="flex flex-wrap items-center gap-2">
                    <Link href={`/alerts/rules/${rule.id}`} className="font-medium text-fg hover:underline">
                      {ruleName(rule, alerts)}
                    </Link>
                    <SeverityBadge severity={rule.severity} />
                  </span>
                  <span className="block text-muted text-xs sm:hidden">{conditionText(rule, alerts)}</span>
                </TableCell>
                <TableCell className="text-muted max-sm:hidden">{conditionText(rule, alerts)}</TableCell>
                <TableCell className="text-muted max-sm:hidden">{alerts(`scopes.${rule.scope}`)}</TableCell>
                <TableCell>
                  <StatusDot tone={rule.isEnabled ? 'success' : 'neutral'}>
                    {rule.isEnabled ? alerts('on') : alerts('off')}
                  </StatusDot>
                </TableCell>
                <TableCell className="pe-4 text-end">
                  <NumberText value={rule.firing} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <Section
        title={alerts('channels')}
        description={alerts('channelsDescription')}
        actions={mayWrite && <AddChannel add={addChannel} />}
      >
        <ChannelList channels={channels} {...(mayWrite ? { remove: removeChannel } : {})} />
      </Section>
    </Page>
  )
}
