import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FormResult } from '@/components/ui/form-result'
import { formatNumber } from '@/components/ui/format-number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { EffectiveFeature, EffectiveLimit, OverrideView } from '@/lib/billing/schema'
import { RemoveOverride } from './plans/remove-override'
import { useFeatureName } from './use-feature-name'

type CompanyGrantsProps = {
  tenantId: string
  features: readonly EffectiveFeature[]
  limits: readonly EffectiveLimit[]
  mayChange: boolean
  /** The button that adds one. */
  add: ReactNode
  remove: (input: { tenantId: string; kind: 'feature' | 'limit'; name: string }) => Promise<FormResult>
}

/** What the company may use, and where each of it comes from: its plan, or an exception with a reason and an end. */
export function CompanyGrants({ tenantId, features, limits, mayChange, add, remove }: CompanyGrantsProps) {
  const t = useTranslations('console.grants')
  const name = useFeatureName()
  const locale = useLocale()
  const amount = (limit: number) => (limit < 0 ? t('unlimited') : formatNumber(limit, locale))
  const shown = features.filter(({ isGranted, override }) => isGranted || override)
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} actions={mayChange && add} />
      <CardBody className="grid gap-5">
        <ul className="flex flex-wrap gap-1.5">
          {shown.map(({ feature, isGranted, override }) => (
            <li key={feature}>
              <Badge tone={override ? (isGranted ? 'primary' : 'danger') : 'neutral'}>
                {isGranted ? name(feature) : t('without', { name: name(feature) })}
              </Badge>
            </li>
          ))}
        </ul>
        <Table aria-label={t('limits')}>
          <TableHead>
            <tr>
              <TableHeaderCell className="ps-0">{t('limits')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('effective')}</TableHeaderCell>
              <TableHeaderCell className="pe-0 text-end">{t('source')}</TableHeaderCell>
            </tr>
          </TableHead>
          <TableBody>
            {limits.map(({ resource, limit, planLimit, override }) => (
              <TableRow key={resource}>
                <TableCell className="ps-0">{name(resource)}</TableCell>
                <TableCell className="text-end tabular-nums">{amount(limit)}</TableCell>
                <TableCell className="pe-0 text-end text-muted">
                  {override ? t('fromOverride', { plan: amount(planLimit) }) : t('fromPlan')}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        <ul className="grid gap-3">
          {features.map(({ feature, override }) =>
            override ? (
              <Override
                key={feature}
                tenantId={tenantId}
                kind="feature"
                name={feature}
                label={name(feature)}
                override={override}
                {...(mayChange ? { remove } : {})}
              />
            ) : null,
          )}
          {limits.map(({ resource, override }) =>
            override ? (
              <Override
                key={resource}
                tenantId={tenantId}
                kind="limit"
                name={resource}
                label={name(resource)}
                override={override}
                {...(mayChange ? { remove } : {})}
              />
            ) : null,
          )}
        </ul>
      </CardBody>
    </Card>
  )
}

type OverrideProps = {
  tenantId: string
  kind: 'feature' | 'limit'
  name: string
  label: string
  override: OverrideView
  remove?: CompanyGrantsProps['remove']
}

function Override({ tenantId, kind, name, label, override, remove }: OverrideProps) {
  const t = useTranslations('console.grants')
  return (
    <li className="flex items-start gap-3 rounded-lg border border-line-subtle px-3 py-2.5 text-sm">
      <div className="min-w-0 flex-1">
        <p className="font-medium text-fg">{label}</p>
        <p dir="auto" className="text-muted">
          {override.reason}
        </p>
        <p className="text-subtle text-xs">
          {override.createdBy && `${override.createdBy}, `}
          {override.endsAt
            ? t.rich('until', { date: () => <Time value={override.endsAt ?? ''} format="datetime" /> })
            : t('untilRemoved')}
        </p>
      </div>
      {remove && <RemoveOverride label={label} input={{ tenantId, kind, name }} remove={remove} />}
    </li>
  )
}
