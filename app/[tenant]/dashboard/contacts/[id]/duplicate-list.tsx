'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { ContactView } from '@/lib/contacts/schema'

const MergeDialog = lazy(() => import('./merge-dialog').then((file) => ({ default: file.MergeDialog })))

type DuplicateListProps = { contact: ContactView; duplicates: readonly ContactView[] }

export function DuplicateList({ contact, duplicates }: DuplicateListProps) {
  const t = useTranslations('contacts')
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Alert tone="info" title={t('duplicates.title', { count: duplicates.length })}>
      <ul className="mt-2 grid gap-2">
        {duplicates.map((other) => {
          const name = other.name ?? other.email ?? t('nameless')
          return (
            <li key={other.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link href={`/dashboard/contacts/${other.id}`}>{name}</Link>
              <span dir="ltr" className="text-xs">
                {[other.email, other.phone].filter(Boolean).join(' · ')}
              </span>
              <Button
                size="sm"
                aria-haspopup="dialog"
                aria-label={t('merge.openOf', { name })}
                onClick={() => setChosen(other.id)}
              >
                {t('merge.open')}
              </Button>
            </li>
          )
        })}
      </ul>
      {chosen && (
        <Suspense fallback={null}>
          <MergeDialog contactId={contact.id} otherId={chosen} onClose={() => setChosen(null)} />
        </Suspense>
      )}
    </Alert>
  )
}
