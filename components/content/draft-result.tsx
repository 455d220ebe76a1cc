'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Block } from '@/lib/content/schema'
import type { EmailDraft } from '@/lib/drafts/schema'
import { excerptOf } from './block-names'

type DraftResultProps = { draft: EmailDraft; onUse: (subject: string) => void; onBack: () => void }

/** A draft with all that somebody needs to judge it: what went in, where facts are from, what to check. */
export function DraftResult({ draft, onUse, onBack }: DraftResultProps) {
  const t = useTranslations('content.draft')
  const name = useId()
  const [subject, setSubject] = useState(draft.subjects[0] ?? '')
  return (
    <div className="grid gap-5 text-sm">
      <fieldset className="grid gap-1">
        <legend className="mb-1.5 font-medium">{t('subjects')}</legend>
        {[...new Set(draft.subjects)].map((line) => (
          <label key={line} className="flex min-h-9 items-center gap-2.5 rounded-md px-2 hover:bg-fg/5">
            <input
              type="radio"
              name={name}
              className="accent-primary"
              checked={line === subject}
              onChange={() => setSubject(line)}
            />
            <span dir="auto">{line}</span>
          </label>
        ))}
      </fieldset>
      <div className="grid gap-2 rounded-lg border border-line-subtle bg-sunken/60 p-4">
        {draft.content.blocks.slice(0, -1).flatMap((block) =>
          linesOf(block).map((line) => (
            <p key={`${block.id} ${line}`} dir="auto">
              {line}
            </p>
          )),
        )}
      </div>
      <Facts title={t('claims')} lines={draft.claims} />
      <Facts title={t('sources')} lines={draft.sources.map(({ title }) => title)} />
      <Facts title={t('used')} lines={draft.told} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p className="me-auto text-muted text-xs">{t('spent', { count: draft.tokens, model: draft.model })}</p>
        <Button variant="ghost" onClick={onBack}>
          {t('again')}
        </Button>
        <Button variant="primary" onClick={() => onUse(subject)}>
          {t('use')}
        </Button>
      </div>
    </div>
  )
}

/** The words of a block, line by line. */
const linesOf = (block: Block): string[] =>
  block.kind === 'text'
    ? block.content.flatMap((part) =>
        (part.kind === 'list' ? part.items : [part.spans]).map((spans) => spans.map(({ text }) => text).join('')),
      )
    : [excerptOf(block)]

function Facts({ title, lines }: { title: string; lines: readonly string[] }): ReactNode {
  const once = [...new Set(lines)]
  if (once.length === 0) return null
  return (
    <div>
      <p className="mb-1 font-medium">{title}</p>
      <ul className="grid list-disc gap-0.5 ps-5 text-muted">
        {once.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </div>
  )
}
