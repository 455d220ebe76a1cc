import { ArrowUpRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { DemoTenant } from '@/lib/platform/schema'
import { useFeatureName } from './use-feature-name'

const PALETTE = ['primary', 'secondary', 'accent', 'page', 'surface', 'fg', 'success', 'warning', 'danger'] as const

type DemoFactsProps = { tenant: DemoTenant; tokens: Record<`--${string}`, string> }

/** The chosen company in words: what it says, what its plan grants, and the palette that was derived for it. */
export function DemoFacts({ tenant, tokens }: DemoFactsProps) {
  const t = useTranslations('site.demo')
  const features = [...(tenant.hasAllFeatures ? ['all_features'] : []), ...tenant.features].map(useFeatureName())
  return (
    <div className="grid gap-5 rounded-xl border border-line bg-surface p-5 xl:grid-cols-2">
      <div className="grid content-start gap-3">
        <h2 className="font-heading font-semibold text-fg text-xl">{tenant.name}</h2>
        {tenant.description && <p className="text-base text-muted">{tenant.description}</p>}
        <p className="text-sm text-subtle">
          {tenant.industry && tenant.audience
            ? t('audience', { industry: tenant.industry, audience: tenant.audience })
            : (tenant.industry ?? tenant.audience)}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button asChild variant="gradient">
            <a href={tenant.url} target="_blank" rel="noreferrer">
              {t('openSite')}
              <ArrowUpRight aria-hidden />
            </a>
          </Button>
          <Button asChild>
            <a href={`${tenant.url}help`} target="_blank" rel="noreferrer">
              {t('helpCentre')}
            </a>
          </Button>
        </div>
      </div>
      <div className="grid content-start gap-4">
        <div>
          <h3 className="mb-2 font-medium text-fg text-sm">{t('features', { plan: tenant.planName })}</h3>
          <ul className="flex flex-wrap gap-1.5">
            {features.map((feature) => (
              <li key={feature}>
                <Badge tone="primary">{feature}</Badge>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="mb-2 font-medium text-fg text-sm">{t('palette')}</h3>
          <ul className="flex flex-wrap gap-2">
            {PALETTE.map((name) => (
              <li key={name} className="grid w-16 gap-1 text-xs">
                <span
                  aria-hidden
                  className="h-9 rounded-md border border-line"
                  style={{ backgroundColor: `var(--${name})` }}
                />
                <span className="truncate text-muted">{t(`tokens.${name}`)}</span>
                <code className="font-mono text-subtle">{tokens[`--${name}`]}</code>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
