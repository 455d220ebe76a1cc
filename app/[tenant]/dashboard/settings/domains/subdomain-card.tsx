'use client'

import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Switch } from '@/components/ui/switch'
import { updateDomainAction } from './actions'
import { useDomainAct } from './use-domain-act'

type SubdomainCardProps = {
  host: string
  url: string
  primary: { id: string; host: string; isLedTo: boolean } | null
  mayWrite: boolean
}

/** The address that the company always has. */
export function SubdomainCard({ host, url, primary, mayWrite }: SubdomainCardProps) {
  const t = useTranslations('domains')
  const { running, run } = useDomainAct()
  return (
    <Card>
      <CardBody className="grid gap-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="font-heading font-semibold text-base">
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              className="inline-flex items-center gap-1.5 text-fg hover:underline"
            >
              <bdi dir="ltr">{host}</bdi>
              <ExternalLink aria-hidden className="size-3.5 text-muted" />
            </a>
          </h2>
          <Badge tone="outline">{t('subdomain')}</Badge>
          <p className="w-full text-muted text-sm">
            {primary?.isLedTo ? t('subdomainLeads', { host: primary.host }) : t('subdomainHint')}
          </p>
        </div>
        {primary && mayWrite && (
          <Field label={t('redirect', { host: primary.host })} hint={t('redirectHint')}>
            <Switch
              checked={primary.isLedTo}
              disabled={running !== null}
              onCheckedChange={(redirectsSlugHost) =>
                void run(
                  'redirect',
                  () => updateDomainAction({ id: primary.id, redirectsSlugHost }),
                  () => t('saved'),
                )
              }
            />
          </Field>
        )}
      </CardBody>
    </Card>
  )
}
