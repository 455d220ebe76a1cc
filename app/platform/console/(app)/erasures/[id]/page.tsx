import { Download } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/_request/or-not-found'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { ErasureCertificate } from '@/components/platform/erasure-certificate'
import { Alert } from '@/components/ui/alert'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { RefreshWhileVisible } from '@/components/ui/refresh-while-visible'
import { getErasure } from '@/lib/lifecycle'

export const generateMetadata = titled('console.nav.erasures')

const REFRESH_MS = 1_500

export default async function ErasurePage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await staffContext()
  const { id } = await params
  const erasure = await orNotFound(getErasure(ctx, { id }))
  const { name, slug, certificate, signature, isGenuine, error } = erasure
  const t = await getTranslations('console')
  return (
    <Page width="narrow">
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('nav.erasures'), href: '/erasures' }]} />}
        title={name}
        description={slug}
        actions={
          certificate && (
            <Button asChild>
              <a href={`/erasures/${id}/certificate`} download>
                <Download aria-hidden />
                {t('erasure.download')}
              </a>
            </Button>
          )
        }
      />
      {certificate && signature ? (
        <ErasureCertificate certificate={certificate} signature={signature} isGenuine={isGenuine} />
      ) : (
        <>
          <RefreshWhileVisible everyMs={REFRESH_MS} />
          <Alert tone={error ? 'warning' : 'info'} title={t('erasure.runningTitle')}>
            {error ? t('erasure.again') : t('erasure.runningBody')}
          </Alert>
        </>
      )}
    </Page>
  )
}
