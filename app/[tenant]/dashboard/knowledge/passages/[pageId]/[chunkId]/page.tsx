import { Download, ExternalLink } from 'lucide-react'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import { Markdown } from '@/components/markdown/markdown'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { buttonVariants } from '@/components/ui/button-variants'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { isUuid } from '@/lib/kernel'
import { getPassage } from '@/lib/knowledge'

type Props = {
  params: Promise<{ pageId: string; chunkId: string }>
  searchParams: Promise<{ version?: string | string[] }>
}

export const generateMetadata = titled('knowledge.passage.title')

/** Where an answer has it from: the passage, the page around it, and the file. */
export default async function PassagePage({ params, searchParams }: Props) {
  const ctx = await memberContext('knowledge:read')
  const [{ pageId, chunkId }, { version: upload }] = await Promise.all([params, searchParams])
  if (!isUuid(pageId) || !isUuid(chunkId)) notFound()
  const versionId = typeof upload === 'string' && isUuid(upload) ? upload : undefined
  const [t, places] = await Promise.all([getTranslations('knowledge'), getTranslations('places')])
  const { source, page, passage, version } = await orNotFound(
    getPassage(ctx, { pageId, chunkId, ...(versionId ? { versionId } : {}) }),
  )
  const place = passage?.place ?? page?.place
  return (
    <Page width="narrow">
      <PageHeader
        title={page?.title || source.name}
        description={place ? places(place.kind, { from: place.from, to: place.to }) : undefined}
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('title'), href: '/dashboard/knowledge' },
              { label: source.name, href: `/dashboard/knowledge/${source.id}` },
            ]}
          />
        }
        actions={
          <>
            {page?.url && (
              <a href={page.url} target="_blank" rel="noreferrer" className={buttonVariants({})}>
                <ExternalLink aria-hidden /> {t('passage.openPage')}
              </a>
            )}
            {version && (
              <a href={`/dashboard/knowledge/${source.id}/files/${version.id}`} download className={buttonVariants({})}>
                <Download aria-hidden /> {t('passage.download')}
              </a>
            )}
          </>
        }
      />
      {version && (
        <p className="flex flex-wrap items-center gap-2 text-muted text-sm">
          <Badge tone={version.state === 'ready' ? 'success' : 'neutral'}>
            {t('document.version', { number: version.version })}
          </Badge>
          {version.fileName}
        </p>
      )}
      {!passage && (
        <Alert tone="warning" title={t('passage.gone')}>
          {version?.state === 'replaced' ? t('passage.replaced', { number: version.version }) : t('passage.changed')}
        </Alert>
      )}
      {passage && (
        <Card>
          <CardHeader title={t('passage.title')} description={passage.heading || undefined} />
          <CardBody>
            <mark className="block rounded-md bg-primary-soft/50 p-3 text-fg">
              <Markdown text={passage.content} />
            </mark>
          </CardBody>
        </Card>
      )}
      {page && (
        <Card>
          <CardHeader title={t('passage.around')} />
          <CardBody>
            <Markdown text={page.content} />
          </CardBody>
        </Card>
      )}
    </Page>
  )
}
