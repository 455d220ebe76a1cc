import { Plus } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listTools } from '@/lib/agents'
import { can } from '@/lib/operations'

export const generateMetadata = titled('agents.endpoints.title')

/** Addresses of the company's own systems that its agents may call. */
export default async function EndpointsPage() {
  const ctx = await memberContext('agents:read')
  const [tools, t] = await Promise.all([listTools(ctx, {}), getTranslations('agents')])
  const add = can(ctx.actor, 'agents:write') && (
    <ButtonLink href="/dashboard/agents/endpoints/new" variant="primary">
      <Plus aria-hidden /> {t('endpoints.add')}
    </ButtonLink>
  )
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/agents' }]} />}
        title={t('endpoints.title')}
        description={t('endpoints.description')}
        actions={add}
      />
      {tools.length === 0 ? (
        <EmptyState title={t('endpoints.none')} description={t('endpoints.noneHint')} action={add} />
      ) : (
        <ul className="grid gap-3">
          {tools.map((tool) => (
            <li
              key={tool.id}
              className="relative grid gap-1 rounded-xl border border-line bg-surface p-4 hover:border-line-strong"
            >
              <p className="flex flex-wrap items-center gap-2">
                <Link
                  href={`/dashboard/agents/endpoints/${tool.id}`}
                  className="font-medium text-fg after:absolute after:inset-0"
                >
                  <bdi>{tool.name}</bdi>
                </Link>
                <Badge>{tool.method}</Badge>
                {tool.isEffect && <Badge tone="warning">{t('endpoints.effect')}</Badge>}
              </p>
              <p className="text-muted text-sm">{tool.purpose}</p>
              <p dir="ltr" className="truncate text-start font-mono text-subtle text-xs">
                {tool.urlTemplate}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
