import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { tenantUrl } from '@/lib/tenancy'

export const generateMetadata = titled('webChat.title')

export default async function WebChatPage() {
  const ctx = await memberContext('agents:read')
  const t = await getTranslations('webChat')
  const tag = `<script src="${tenantUrl(ctx.tenant, '/widget.js')}" async></script>`
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      <Card>
        <CardHeader title={t('install')} description={t('installBody')} />
        <CardBody>
          <CodeBlock code={tag} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('words')} description={t('wordsBody')} />
        <CardBody>
          <ButtonLink href="/dashboard/agents">{t('openAgent')}</ButtonLink>
        </CardBody>
      </Card>
    </Page>
  )
}
