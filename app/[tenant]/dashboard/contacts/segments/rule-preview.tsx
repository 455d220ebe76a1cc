'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { Link } from '@/components/ui/link'
import { NumberText } from '@/components/ui/number'
import { Skeleton } from '@/components/ui/skeleton'
import { type Rules, rules as rulesSchema } from '@/lib/segments/schema'

type Preview = {
  count: number
  sample: { id: string; name: string | null; email: string | null; phone: string | null; companyName: string | null }[]
}

const SETTLED_MS = 350

/** Asks when nobody has changed anything for a moment; what was asked before is left. */
function usePreview(rules: Rules) {
  const [preview, setPreview] = useState<Preview | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(true)
  const text = JSON.stringify(rules)
  const isWhole = rulesSchema.safeParse(rules).success
  useEffect(() => {
    if (!isWhole) return
    const leaving = new AbortController()
    setAsking(true)
    const timer = setTimeout(async () => {
      try {
        const response = await fetch('/dashboard/contacts/segments/preview', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: `{"rules":${text}}`,
          signal: leaving.signal,
        })
        const body = (await response.json()) as Preview & { error?: string }
        setProblem(response.ok ? null : (body.error ?? response.statusText))
        if (response.ok) setPreview(body)
      } catch (error) {
        if (leaving.signal.aborted) return
        setProblem(error instanceof Error ? error.message : String(error))
      }
      setAsking(false)
    }, SETTLED_MS)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [text, isWhole])
  return { preview, problem, isWhole, isAsking: isWhole && isAsking }
}

/** How many the rules describe just now, and a few of them. */
export function RulePreview({ rules }: { rules: Rules }) {
  const t = useTranslations('segments.preview')
  const nameless = useTranslations('contacts')('nameless')
  const { preview, problem, isWhole, isAsking } = usePreview(rules)
  return (
    <Card className="lg:sticky lg:top-6">
      <CardHeader title={t('title')} description={t('description')} />
      <CardBody aria-live="polite" aria-busy={isAsking} className="grid gap-4">
        {problem && <Alert tone="danger">{problem}</Alert>}
        {!isWhole && <p className="text-muted text-sm">{t('unfinished')}</p>}
        {isWhole && !preview && !problem && <Skeleton className="h-9 w-32" />}
        {isWhole && preview && (
          <div className={cn('grid gap-4 transition-opacity', isAsking && 'opacity-50')}>
            <p>
              <span className="font-heading font-semibold text-3xl text-fg">
                <NumberText value={preview.count} />
              </span>{' '}
              <span className="text-muted text-sm">{t('contacts', { count: preview.count })}</span>
            </p>
            {preview.count === 0 ? (
              <p className="text-muted text-sm">{t('nobody')}</p>
            ) : (
              <ul className="grid gap-2.5">
                {preview.sample.map((contact) => (
                  <li key={contact.id} className="min-w-0 text-sm">
                    <Link
                      href={`/dashboard/contacts/${contact.id}`}
                      dir="auto"
                      className="block truncate font-medium text-fg"
                    >
                      {contact.name ?? contact.email ?? contact.phone ?? nameless}
                    </Link>
                    <span dir="auto" className="block truncate text-muted text-xs">
                      {[contact.email, contact.companyName].filter(Boolean).join(' · ') || '—'}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </CardBody>
    </Card>
  )
}
