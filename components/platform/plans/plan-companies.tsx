import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { TenantStatusBadge } from '../tenant-status'

type CompanyRow = { id: string; name: string; status: string; planVersion: number }

type PlanCompaniesProps = {
  path: string
  version: number | null
  items: readonly CompanyRow[]
  nextCursor: string | null
}

/** The companies on a plan, or on one version of it. */
export function PlanCompanies({ path, version, items, nextCursor }: PlanCompaniesProps) {
  const t = useTranslations('console.plans')
  return (
    <Card id="companies">
      <CardHeader
        title={version === null ? t('onPlan') : t('onVersion', { version })}
        actions={
          version !== null && (
            <ButtonLink href={path} size="sm" variant="ghost">
              {t('allVersions')}
            </ButtonLink>
          )
        }
      />
      <CardBody className="grid gap-3">
        {items.length === 0 && <p className="text-muted text-sm">{t('nobody')}</p>}
        <ul className="grid gap-2 text-sm">
          {items.map(({ id, name, status, planVersion }) => (
            <li key={id} className="flex items-center gap-3">
              <Link
                href={`/companies/${id}`}
                className="min-w-0 truncate font-medium text-fg hover:underline"
                dir="auto"
              >
                {name}
              </Link>
              {status !== 'active' && <TenantStatusBadge status={status} />}
              <span className="ms-auto text-subtle text-xs">{t('version', { version: planVersion })}</span>
            </li>
          ))}
        </ul>
        {nextCursor && (
          <div>
            <ButtonLink
              href={`${path}?${version === null ? '' : `version=${version}&`}cursor=${nextCursor}#companies`}
              size="sm"
            >
              {t('more')}
            </ButtonLink>
          </div>
        )}
      </CardBody>
    </Card>
  )
}
