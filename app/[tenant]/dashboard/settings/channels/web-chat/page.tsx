import { memberContext } from '@/app/_request/member'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { tenantUrl } from '@/lib/tenancy'

export default async function WebChatPage() {
  const ctx = await memberContext('agents:read')
  const tag = `<script src="${tenantUrl(ctx.tenant, '/widget.js')}" async></script>`
  return (
    <Page width="narrow">
      <PageHeader
        title="Web chat"
        description="The chat is on your public pages already. One tag puts it on any other site of yours."
      />
      <Card>
        <CardHeader
          title="Put it on your website"
          description="Paste this before the end of the page. It needs nothing else: no cookies of third parties, no style sheet."
        />
        <CardBody>
          <CodeBlock code={tag} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader
          title="What it says"
          description="Greeting, suggested questions, hours and hand-over belong to the agent that answers here."
        />
        <CardBody>
          <ButtonLink href="/dashboard/agents">Open the agent</ButtonLink>
        </CardBody>
      </Card>
    </Page>
  )
}
