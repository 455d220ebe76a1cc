'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { CodeBlock } from '@/components/ui/code-block'
import type { ReferencedOperation } from '@/lib/surface/schema'
import { curlOf, fetchOf } from './snippets'
import { TryOperation } from './try-operation'

const TONES = { GET: 'info', POST: 'success', PUT: 'warning', PATCH: 'warning', DELETE: 'danger' } as const

const toneOf = (method: string) => (method in TONES ? TONES[method as keyof typeof TONES] : 'neutral')

type OperationCardProps = { operation: ReferencedOperation; baseUrl: string }

export function OperationCard({ operation, baseUrl }: OperationCardProps) {
  const t = useTranslations('developers')
  const [isOpen, setOpen] = useState(false)
  const { id, method, path, summary, description, fields } = operation
  return (
    <details
      id={id}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group min-w-0 scroll-mt-20 rounded-xl border border-line bg-surface shadow-xs"
    >
      <summary className="flex cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
        <ChevronRight aria-hidden className="size-4 text-subtle transition-transform group-open:rotate-90" />
        <Badge tone={toneOf(method)}>{method}</Badge>
        <code className="min-w-0 break-all text-fg text-sm">{path}</code>
        <span className="basis-full ps-7 text-muted text-sm sm:basis-auto sm:ps-0">{summary}</span>
      </summary>
      {isOpen && (
        <div className="grid min-w-0 gap-4 border-line-subtle border-t p-4">
          {description && (
            <p className="whitespace-pre-line text-muted text-sm">{description.replace(/\u0060/g, '')}</p>
          )}
          {fields.length > 0 && (
            <ul className="grid divide-y divide-line-subtle text-sm">
              {fields.map((field) => (
                <li
                  key={`${field.place} ${field.name}`}
                  className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[14rem_1fr]"
                >
                  <span>
                    <code className="text-fg">{field.name}</code>{' '}
                    <span className="text-subtle text-xs">{t(`places.${field.place}`)}</span>
                    {field.isRequired && <span className="ms-2 text-danger text-xs">{t('required')}</span>}
                  </span>
                  <span className="min-w-0 text-muted">
                    <code className="break-words text-xs">{field.type}</code>
                    {field.description && <span className="block">{field.description}</span>}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <div className="grid min-w-0 gap-3 lg:grid-cols-2">
            <CodeBlock title={t('languages.curl')} code={curlOf(operation, baseUrl)} />
            <CodeBlock title={t('languages.javascript')} code={fetchOf(operation, baseUrl)} />
          </div>
          <TryOperation operation={operation} />
        </div>
      )}
    </details>
  )
}
