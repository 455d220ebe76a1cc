import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { NumberText } from '@/components/ui/number'
import { Time } from '@/components/ui/time'
import type { Certificate, Counted } from '@/lib/lifecycle/schema'
import { DetailList } from './detail-list'

const KINDS = ['rows', 'files', 'secrets', 'queue', 'domains', 'platform', 'page cache'] as const

type Line = { kind: (typeof KINDS)[number]; places: number } & Counted

const linesOf = ({ places }: Certificate): Line[] =>
  KINDS.map((kind) => {
    const counted = Object.values(places[kind] ?? {})
    return {
      kind,
      places: counted.length,
      before: counted.reduce((sum, { before }) => sum + before, 0),
      after: counted.reduce((sum, { after }) => sum + after, 0),
    }
  })

type ErasureCertificateProps = { certificate: Certificate; signature: string; isGenuine: boolean }

/** What was there, what is, and that nobody else lost anything. */
export function ErasureCertificate({ certificate, signature, isGenuine }: ErasureCertificateProps) {
  const t = useTranslations('console.erasure')
  const { company, others } = certificate
  return (
    <div className="grid gap-4" data-certificate={isGenuine ? 'genuine' : 'forged'}>
      <Alert tone={isGenuine ? 'success' : 'danger'} title={isGenuine ? t('genuine') : t('forged')} isLive={false}>
        {t('genuineBody')}
      </Alert>
      <Card>
        <CardHeader title={t('certificate')} />
        <CardBody>
          <DetailList
            details={[
              { label: t('company'), value: company.name },
              { label: t('hosts'), value: <bdi dir="ltr">{company.hosts.join(', ')}</bdi> },
              { label: t('reason'), value: certificate.reason },
              { label: t('requestedBy'), value: certificate.requestedBy },
              { label: t('requestedAt'), value: <Time value={certificate.requestedAt} format="datetime" /> },
              { label: t('finishedAt'), value: <Time value={certificate.finishedAt} format="datetime" /> },
            ]}
          />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('counted')} description={t('countedBody')} />
        <CardBody>
          <table className="w-full text-sm tabular-nums">
            <thead className="text-muted text-xs">
              <tr>
                <th className="pb-2 text-start font-medium">{t('place')}</th>
                <th className="pb-2 text-end font-medium">{t('before')}</th>
                <th className="pb-2 text-end font-medium">{t('after')}</th>
              </tr>
            </thead>
            <tbody>
              {linesOf(certificate).map(({ kind, places, before, after }) => (
                <tr key={kind} className="border-line-subtle border-t">
                  <td className="py-2">
                    {t(`places.${kind === 'page cache' ? 'cache' : kind}`)}
                    {places > 1 && <span className="ms-1.5 text-muted text-xs">{t('tables', { count: places })}</span>}
                  </td>
                  <td className="py-2 text-end">
                    <NumberText value={before} />
                  </td>
                  <td className="py-2 text-end font-medium">
                    <NumberText value={after} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('others')} description={t('othersBody')} />
        <CardBody className="grid gap-3 text-sm">
          <p>{t('othersSummary', { companies: others.companies, rows: others.rows })}</p>
          <p className="font-medium">{others.isUnchanged ? t('unchanged') : t('changed')}</p>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('signature')} />
        <CardBody>
          <code className="break-all font-mono text-xs">{signature}</code>
        </CardBody>
      </Card>
    </div>
  )
}
