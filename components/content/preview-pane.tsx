'use client'

import { Monitor, Moon, Smartphone, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { NativeSelect } from '@/components/ui/native-select'
import type { ContentPreview } from '@/lib/content/schema'
import { Choice } from './choice'
import type { EditorPreview } from './editor-context'
import { MailFrame } from './mail-frame'

type PreviewPaneProps = {
  preview: ContentPreview | null
  selectedId: string | null
  onSelect: (id: string) => void
  scheme: 'light' | 'dark'
  onScheme: (scheme: 'light' | 'dark') => void
  previews: readonly EditorPreview[]
  personId: string
  onPerson: (id: string) => void
  className?: string
}

/** The mail as it will arrive: on a large and a small screen, in the light and the dark, and as plain text. */
export function PreviewPane({
  preview,
  selectedId,
  onSelect,
  scheme,
  onScheme,
  className,
  ...person
}: PreviewPaneProps) {
  const t = useTranslations('content.preview')
  const [view, setView] = useState<'wide' | 'phone' | 'text'>('wide')
  return (
    <Card className={cn('flex min-w-0 flex-col overflow-hidden', className)}>
      <div className="flex flex-wrap items-center gap-2 border-line-subtle border-b p-2">
        <Choice
          label={t('view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'wide', label: <Monitor aria-hidden />, title: t('wide') },
            { value: 'phone', label: <Smartphone aria-hidden />, title: t('phone') },
            { value: 'text', label: t('text') },
          ]}
        />
        {view !== 'text' && (
          <Choice
            label={t('scheme')}
            value={scheme}
            onChange={onScheme}
            options={[
              { value: 'light', label: <Sun aria-hidden />, title: t('light') },
              { value: 'dark', label: <Moon aria-hidden />, title: t('dark') },
            ]}
          />
        )}
        {person.previews.length > 0 && (
          <NativeSelect
            aria-label={t('person')}
            className="ms-auto w-44"
            value={person.personId}
            onChange={(event) => person.onPerson(event.currentTarget.value)}
          >
            <option value="">{t('nobody')}</option>
            {person.previews.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </NativeSelect>
        )}
      </div>
      <div className="border-line-subtle border-b bg-sunken/60 px-4 py-2.5">
        <p dir="auto" className="truncate font-semibold text-sm">
          {preview?.subject || t('noSubject')}
        </p>
        <p dir="auto" className="min-h-4 truncate text-muted text-xs">
          {preview?.preheader}
        </p>
      </div>
      {view === 'text' ? (
        <pre
          dir="auto"
          className="h-[min(46rem,calc(100dvh-16rem))] min-h-80 overflow-auto whitespace-pre-wrap p-5 font-mono text-sm leading-6"
        >
          {preview?.text}
        </pre>
      ) : (
        <MailFrame
          html={preview?.html ?? ''}
          title={t('title')}
          isPhone={view === 'phone'}
          selectedId={selectedId}
          onSelect={onSelect}
        />
      )}
    </Card>
  )
}
