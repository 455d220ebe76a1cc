import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Progress } from '@/components/ui/progress'
import type { Onboarding } from '@/lib/onboarding/schema'

/** On Home: how far the guide is and what comes next. */
export async function GuideCard({ guide }: { guide: Onboarding }) {
  const t = await getTranslations('guide')
  const words = t('progress', { done: guide.done, total: guide.steps.length })
  return (
    <Card>
      <CardHeader
        title={t('title')}
        description={guide.next ? t(`steps.${guide.next}.text`) : words}
        actions={
          <ButtonLink href="/dashboard/welcome" variant="primary" size="sm">
            {t('continue')}
          </ButtonLink>
        }
      />
      <CardBody className="grid gap-2">
        <Progress percent={(guide.done / guide.steps.length) * 100} label={words} />
        <p className="text-muted text-sm tabular-nums">{words}</p>
      </CardBody>
    </Card>
  )
}
