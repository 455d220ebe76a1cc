import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { NumberText } from '@/components/ui/number'
import { type Detail, DetailList } from './detail-list'
import { useFeatureName } from './use-feature-name'

type CompanyGrantsProps = {
  plan: { features: string[]; limits: unknown }
  features: { feature: string; enabled: boolean }[]
  limits: { resource: string; limit: number }[]
}

const limitsOf = (value: unknown): Record<string, number> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, limit]) => typeof limit === 'number'))
    : {}

/** What the company may use: its plan's features and limits, with its own exceptions. */
export function CompanyGrants({ plan, features, limits }: CompanyGrantsProps) {
  const t = useTranslations('console.grants')
  const featureName = useFeatureName()
  const refused = new Set(features.filter((each) => !each.enabled).map((each) => each.feature))
  const own = features.filter((each) => each.enabled).map((each) => each.feature)
  const granted = [...new Set([...plan.features, ...own])].filter((feature) => !refused.has(feature))
  const all: Record<string, number> = {
    ...limitsOf(plan.limits),
    ...Object.fromEntries(limits.map(({ resource, limit }) => [resource, limit])),
  }
  const details: Detail[] = Object.entries(all).map(([resource, limit]) => ({
    label: featureName(resource),
    value: limit < 0 ? t('unlimited') : <NumberText value={limit} />,
  }))
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardBody className="grid gap-4">
        <ul className="flex flex-wrap gap-1.5">
          {granted.map((feature) => (
            <li key={feature}>
              <Badge tone={own.includes(feature) ? 'primary' : 'neutral'}>{featureName(feature)}</Badge>
            </li>
          ))}
        </ul>
        <DetailList details={details} />
      </CardBody>
    </Card>
  )
}
