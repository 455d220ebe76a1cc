'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Spinner } from '@/components/ui/spinner'
import type { LabelRef } from '@/lib/conversations/schema'
import { LabelChip } from './label-chip'
import { useKnown } from './use-known'

const MANY = 8

type LabelChoiceProps = { chosen: readonly string[]; onChange: (labelId: string, isChosen: boolean) => void }

/** The account's labels with a box each; a long list can be searched. */
export function LabelChoice({ chosen, onChange }: LabelChoiceProps) {
  const t = useTranslations('inbox.labels')
  const { items, problem } = useKnown<LabelRef>('/labels')
  const [words, setWords] = useState('')
  const wanted = words.trim().toLowerCase()
  const shown = items?.filter(({ name }) => name.toLowerCase().includes(wanted)) ?? []
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-fg text-sm">{t('label')}</legend>
      {problem !== null && <p className="text-danger text-sm">{problem}</p>}
      {items === null && problem === null && <Spinner words={t('loading')} />}
      {items && items.length > MANY && (
        <Input
          type="text"
          value={words}
          aria-label={t('search')}
          placeholder={t('search')}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      {items?.length === 0 && <p className="text-muted text-sm">{t('none')}</p>}
      <div className="grid max-h-64 gap-0.5 overflow-y-auto">
        {shown.map((label) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is the control
          <label key={label.id} className="flex min-h-9 cursor-pointer items-center gap-3 pointer-coarse:min-h-11">
            <Checkbox
              checked={chosen.includes(label.id)}
              onCheckedChange={(isChosen) => onChange(label.id, isChosen === true)}
            />
            <LabelChip label={label} className="max-w-full border-transparent text-fg text-sm" />
          </label>
        ))}
      </div>
      <a
        href="/dashboard/settings/labels"
        className="touch-target justify-self-start text-link text-sm hover:underline"
      >
        {t('manage')}
      </a>
    </fieldset>
  )
}
