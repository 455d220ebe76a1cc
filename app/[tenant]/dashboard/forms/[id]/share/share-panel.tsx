import { getTranslations } from 'next-intl/server'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { Stat } from '@/components/ui/stat'
import { getFigures } from '@/lib/forms'
import type { FormView } from '@/lib/forms/schema'
import type { TenantContext } from '@/lib/operations'

const DAYS = 30

type SharePanelProps = { ctx: TenantContext; form: FormView; address: string }

/** Where the form can stand, and how it did lately. */
export async function SharePanel({ ctx, form, address }: SharePanelProps) {
  const [t, days] = await Promise.all([
    getTranslations('forms.share'),
    getFigures(ctx, { subjectId: form.id, days: DAYS }),
  ])
  const views = days.reduce((sum, day) => sum + day.views, 0)
  const submissions = days.reduce((sum, day) => sum + day.submissions, 0)
  const share = views === 0 ? '—' : `${Math.round((Math.min(submissions, views) / views) * 100)} %`
  const codes = [
    { title: t('link'), code: address },
    { title: t('script'), code: `<script src="${address}/embed.js" async></script>` },
    {
      title: t('frame'),
      code: `<iframe src="${address}/embed" title="${form.slug}" style="width:100%;height:640px;border:0"></iframe>`,
    },
  ]
  return (
    <div className="grid gap-stack">
      <div className="grid gap-4 sm:grid-cols-3">
        <Stat label={t('views')} value={views} />
        <Stat label={t('submissions')} value={submissions} />
        <Stat label={t('share')} value={share} />
      </div>
      <Card>
        <CardHeader title={t('title')} description={t('description')} />
        <CardBody className="grid gap-5">
          {codes.map(({ title, code }) => (
            <CodeBlock key={title} title={title} code={code} />
          ))}
        </CardBody>
      </Card>
    </div>
  )
}
