import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { FindingSide, FindingView } from '@/lib/knowledge-findings/schema'
import { KeepBoth } from './keep-both'
import { PutAside } from './put-aside'

type Props = { finding: FindingView; mayWrite: boolean; isKept: boolean }

/** Two passages side by side, and what can be done about them. */
export function FindingCard({ finding, mayWrite, isKept }: Props) {
  const t = useTranslations('knowledge.findings')
  const { id, kind, passages, likeness, decidedBy } = finding
  return (
    <Card>
      <CardBody className="grid gap-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="flex flex-wrap items-center gap-2 text-muted text-sm">
            {kind === 'duplicate' ? (
              <>
                <Badge tone="info">{t('alike', { share: likeness })}</Badge>
                <Badge>{t('passages', { count: passages })}</Badge>
              </>
            ) : (
              <Badge tone="warning">{t('differ')}</Badge>
            )}
            {decidedBy && <bdi>{decidedBy}</bdi>}
          </p>
          {mayWrite && <KeepBoth findingId={id} isKept={isKept} />}
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <Side side={finding.first}>
            {mayWrite && <PutAside findingId={id} of="first" name={finding.first.title} />}
          </Side>
          <Side side={finding.second}>
            {mayWrite && <PutAside findingId={id} of="second" name={finding.second.title} />}
          </Side>
        </div>
      </CardBody>
    </Card>
  )
}

function Side({ side, children }: { side: FindingSide; children: ReactNode }) {
  const t = useTranslations('knowledge.findings')
  return (
    <section className="flex min-w-0 flex-col gap-2 rounded-lg border border-line-subtle bg-sunken/60 p-3.5">
      <div className="min-w-0">
        <Link
          href={`/dashboard/knowledge/${side.sourceId}`}
          className="break-words font-medium text-fg text-sm hover:underline"
        >
          <bdi>{side.title}</bdi>
        </Link>
        <p className="truncate text-muted text-xs">
          {side.source !== side.title && (
            <>
              <bdi>{side.source}</bdi>
              {' · '}
            </>
          )}
          {side.fetchedAt && (
            <>
              {t('read')} <Time value={side.fetchedAt} />
            </>
          )}
        </p>
      </div>
      <p dir="auto" className="flex-1 whitespace-pre-wrap break-words text-fg text-sm">
        {side.text}
      </p>
      <div>{children}</div>
    </section>
  )
}
