'use client'

import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'

const Panel = lazy(async () => {
  const { Sheet, SheetContent } = await import('@/components/ui/sheet')
  const Opened = ({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) => (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <SheetContent title={title}>{children}</SheetContent>
    </Sheet>
  )
  return { default: Opened }
})

const PATH = '/dashboard/settings/audit-log'

type EntryDetailsProps = {
  entry: {
    seq: number | null
    at: Date
    actorLabel: string
    actorId: string | null
    action: string
    /** What was done, in words, where there are any. */
    words: string | null
    resourceId: string | null
    detail: string | null
    ip: string | null
    userAgent: string | null
    changes: string[]
  }
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-muted text-xs">{label}</dt>
      <dd dir="auto" className="break-words text-fg text-sm">
        {children}
      </dd>
    </div>
  )
}

/** All that an entry says, beside the list, and the way to what else the person did and what else happened to the thing. */
export function EntryDetails({ entry }: EntryDetailsProps) {
  const t = useTranslations('auditLog')
  const [isOpen, setOpen] = useState(false)
  const looks = 'text-link text-sm hover:underline'
  return (
    <>
      <Button variant="ghost" size="sm" aria-label={t('show')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Eye aria-hidden />
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <Panel title={entry.words ?? entry.action} onClose={() => setOpen(false)}>
            <dl className="grid gap-4 p-5">
              <Fact label={t('columns.when')}>
                <Time value={entry.at} format="datetime" />
              </Fact>
              <Fact label={t('columns.who')}>{entry.actorLabel}</Fact>
              {entry.words && (
                <Fact label={t('action')}>
                  <code dir="ltr">{entry.action}</code>
                </Fact>
              )}
              {entry.detail && <Fact label={t('columns.detail')}>{entry.detail}</Fact>}
              {entry.resourceId && <Fact label={t('resource')}>{entry.resourceId}</Fact>}
              {entry.changes.length > 0 && (
                <Fact label={t('changes')}>
                  <ul className="grid gap-1">
                    {entry.changes.map((change) => (
                      <li key={change}>{change}</li>
                    ))}
                  </ul>
                </Fact>
              )}
              <Fact label={t('columns.from')}>{entry.ip ?? '—'}</Fact>
              {entry.userAgent && <Fact label={t('device')}>{entry.userAgent}</Fact>}
              <Fact label={t('columns.seq')}>{entry.seq ?? t('notSealed')}</Fact>
            </dl>
            <div className="grid gap-2 px-5 pb-5">
              {entry.actorId && (
                <Link
                  className={looks}
                  href={`${PATH}?who=${encodeURIComponent(entry.actorId)}`}
                  onClick={() => setOpen(false)}
                >
                  {t('samePerson')}
                </Link>
              )}
              <Link
                className={looks}
                href={`${PATH}?action=${encodeURIComponent(entry.action)}`}
                onClick={() => setOpen(false)}
              >
                {t('sameAction')}
              </Link>
              {entry.resourceId && (
                <Link
                  className={looks}
                  href={`${PATH}?of=${encodeURIComponent(entry.resourceId)}`}
                  onClick={() => setOpen(false)}
                >
                  {t('sameResource')}
                </Link>
              )}
            </div>
          </Panel>
        </Suspense>
      )}
    </>
  )
}
