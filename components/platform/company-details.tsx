import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import { DetailList } from './detail-list'

type CompanyDetailsProps = {
  tenant: {
    id: string
    status: string
    placementId: string
    website: string | null
    industry: string | null
    companySize: string | null
    locale: string
    timeZone: string
    isDemo: boolean
    createdAt: Date
    domains: { id: string; host: string; status: string }[]
  }
  host: string
  url: string
}

const domainWords: Record<string, string> = {
  pending: 'Waiting for proof',
  verified: 'Proved',
  active: 'Active',
  lost: 'Proof lost',
}

function Domains({ domains }: { domains: CompanyDetailsProps['tenant']['domains'] }) {
  if (domains.length === 0) return <span className="text-subtle">None</span>
  return (
    <ul className="grid gap-1">
      {domains.map((domain) => (
        <li key={domain.id} className="flex flex-wrap items-center gap-2">
          {domain.host}
          <Badge tone={domain.status === 'active' || domain.status === 'verified' ? 'success' : 'warning'}>
            {domainWords[domain.status] ?? domain.status}
          </Badge>
        </li>
      ))}
    </ul>
  )
}

/** What the directory knows of a company; nothing of its own data. */
export function CompanyDetails({ tenant, host, url }: CompanyDetailsProps) {
  const isLive = tenant.status === 'active'
  return (
    <Card>
      <CardHeader title="Details" />
      <CardBody>
        <DetailList
          details={[
            { label: 'Address', value: isLive ? <OutLink href={url}>{host}</OutLink> : host },
            { label: 'Own domains', value: <Domains domains={tenant.domains} /> },
            { label: 'Website', value: tenant.website && <OutLink href={tenant.website}>{tenant.website}</OutLink> },
            { label: 'Industry', value: tenant.industry },
            { label: 'Size', value: tenant.companySize },
            { label: 'Language and zone', value: `${tenant.locale}, ${tenant.timeZone}` },
            { label: 'Placement', value: tenant.placementId },
            { label: 'Since', value: <Time value={tenant.createdAt} format="datetime" /> },
            { label: 'Id', value: <code className="font-mono text-xs">{tenant.id}</code> },
          ]}
        />
      </CardBody>
    </Card>
  )
}

function OutLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className="text-link hover:underline">
      {children}
    </a>
  )
}
