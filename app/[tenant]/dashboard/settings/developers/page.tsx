import { FileJson, KeySquare } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { CodeBlock } from '@/components/ui/code-block'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/operations'
import { apiReference } from '@/lib/surface'
import { tenantUrl } from '@/lib/tenancy'
import { ErrorTable } from './error-table'
import { OperationCard } from './operation-card'

export const generateMetadata = titled('developers.title')

const PATH = '/dashboard/settings/developers'

type Props = { searchParams: Promise<{ group?: string | string[] }> }

export default async function DevelopersPage({ searchParams }: Props) {
  const ctx = await memberContext()
  const [t, { groups, errors }, { group }] = await Promise.all([
    getTranslations('developers'),
    apiReference(),
    searchParams,
  ])
  const shown = groups.find(({ slug }) => slug === group) ?? groups[0]
  const baseUrl = tenantUrl(ctx.tenant, '/api/v1')
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <ButtonLink href="/api/v1/openapi.json" prefetch={false}>
              <FileJson aria-hidden />
              {t('document')}
            </ButtonLink>
            {can(ctx.actor, 'api_keys:read') && (
              <ButtonLink href="/dashboard/settings/api-keys">
                <KeySquare aria-hidden />
                {t('keys')}
              </ButtonLink>
            )}
          </>
        }
      />
      <Card className="grid gap-3 p-5">
        <h2 className="font-heading font-semibold text-base text-fg">{t('start')}</h2>
        <p className="text-muted text-sm">{t('startHint')}</p>
        <CodeBlock
          title={t('startExample')}
          code={`curl "${baseUrl}/conversations?limit=5" \\\n  -H "Authorization: Bearer $API_KEY"`}
        />
        <ul className="grid list-disc gap-1.5 ps-5 text-muted text-sm">
          <li>{t('notes.accounts')}</li>
          <li>{t('notes.repeating')}</li>
          <li>{t('notes.pages')}</li>
        </ul>
      </Card>
      <nav aria-label={t('groups')} className="flex flex-wrap gap-1.5">
        {groups.map(({ name, slug, operations }) => (
          <Link
            key={slug}
            href={`${PATH}?group=${slug}`}
            scroll={false}
            aria-current={slug === shown?.slug ? 'page' : undefined}
            className={cn(
              'touch-target inline-flex h-8 items-center gap-1.5 rounded-full border border-line px-3 text-muted text-sm hover:text-fg',
              slug === shown?.slug && 'border-primary bg-primary-soft text-on-primary-soft hover:text-on-primary-soft',
            )}
          >
            <span lang="en">{name}</span>
            <span className="text-xs tabular-nums">{operations.length}</span>
          </Link>
        ))}
      </nav>
      <section lang="en" dir="ltr" aria-label={shown?.name} className="grid min-w-0 gap-3">
        {shown?.operations.map((operation) => (
          <OperationCard key={operation.id} operation={operation} baseUrl={baseUrl} />
        ))}
      </section>
      <ErrorTable errors={errors} />
    </Page>
  )
}
