import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import { DetailList } from './detail-list'

type CompanyDetailsProps = {
  tenant: {
    id: string
    placementId: string
    website: string | null
    industry: string | null
    companySize: string | null
    locale: string | null
    timeZone: string | null
    isDemo: boolean
    createdAt: Date
    domains: { id: string; host: string; status: string }[]
  }
  isOnline: boolean
  host: string
  url: string
}

const DOMAIN_STATES = ['pending', 'verified', 'active', 'lost'] as const

function Domains({ domains }: { domains: CompanyDetailsProps['tenant']['domains'] }) {
  const t = useTranslations('console')
  if (domains.length === 0) return <span className="text-subtle">{t('none')}</span>
  return (
    <ul className="grid gap-1">
      {domains.map(({ id, host, status }) => {
        const state = DOMAIN_STATES.find((known) => known === status)
        return (
          <li key={id} className="flex flex-wrap items-center gap-2">
            {host}
            <Badge tone={state === 'active' || state === 'verified' ? 'success' : 'warning'}>
              {state ? t(`domains.${state}`) : status}
            </Badge>
          </li>
        )
      })}
    </ul>
  )
}

/** What the directory knows of a company; nothing of its own data. */
export function CompanyDetails({ tenant, isOnline, host, url }: CompanyDetailsProps) {
  const t = useTranslations('console')
  return (
    <Card>
      <CardHeader title={t('details.title')} />
      <CardBody>
        <DetailList
          details={[
            { label: t('companies.address'), value: isOnline ? <OutLink href={url}>{host}</OutLink> : host },
            { label: t('companies.domains'), value: <Domains domains={tenant.domains} /> },
            {
              label: t('details.website'),
              value: tenant.website && <OutLink href={tenant.website}>{tenant.website}</OutLink>,
            },
            { label: t('details.industry'), value: tenant.industry },
            { label: t('details.size'), value: tenant.companySize },
            { label: t('details.language'), value: [tenant.locale, tenant.timeZone].filter(Boolean).join(', ') },
            { label: t('details.placement'), value: tenant.placementId },
            { label: t('companies.since'), value: <Time value={tenant.createdAt} format="datetime" /> },
            { label: t('details.id'), value: <code className="font-mono text-xs">{tenant.id}</code> },
          ]}
        />
      </CardBody>
    </Card>
  )
}

function OutLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className="text-link hover:underline">
      <bdi dir="ltr">{children}</bdi>
    </a>
  )
}
