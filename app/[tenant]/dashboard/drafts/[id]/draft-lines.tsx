'use client'

import { RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import { type ContentLine, type DraftContent, type DraftView, type LineRole, linesOf } from '@/lib/drafts/schema'
import { editDraft } from '../actions'

type Props = {
  draft: DraftView
  content: DraftContent
  isEditing: boolean
  mayRewrite: boolean
  onPart: (path: string) => void
  onDone: (saved?: DraftView) => void
}

const looks: Partial<Record<LineRole, string>> = {
  heading: 'font-semibold text-base',
  title: 'font-semibold text-base',
  header: 'font-semibold',
  preheader: 'text-muted',
  footer: 'text-muted text-xs',
  picture: 'text-muted italic',
  onScreen: 'text-muted',
  button: 'font-medium text-link',
  hashtag: 'text-link',
}

/** The pieces of a text: to be read and had anew one by one, or changed by hand. */
export function DraftLines({ draft, content, isEditing, mayRewrite, onPart, onDone }: Props) {
  const t = useTranslations('drafts')
  const lines = linesOf(content)
  const nameOf = ({ role, n }: ContentLine) => t(`roles.${role}`, { n })
  if (isEditing) return <LineEditor draft={draft} lines={lines} nameOf={nameOf} onDone={onDone} />
  const seconds = content.kind === 'video_script' ? content.value.scenes.map((scene) => scene.seconds) : []
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-0.5 text-sm">
      {lines
        .filter(({ text }) => text)
        .map((line) => (
          <li key={line.path} className="group flex min-w-0 items-start gap-2">
            <div className="min-w-0 flex-1 py-1">
              <span className="block text-subtle text-xs">
                {nameOf(line)}
                {line.role === 'picture' && ` · ${t('seconds', { count: seconds[line.n - 1] ?? 0 })}`}
              </span>
              <span dir="auto" className={cn('block whitespace-pre-line text-fg', looks[line.role])}>
                {line.role === 'hashtag' ? `#${line.text.replace(/^#/, '')}` : line.text}
              </span>
            </div>
            {mayRewrite && (
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={t('again', { part: nameOf(line) })}
                onClick={() => onPart(line.path)}
              >
                <RefreshCw aria-hidden />
              </Button>
            )}
          </li>
        ))}
    </ul>
  )
}

type EditorProps = {
  draft: DraftView
  lines: readonly ContentLine[]
  nameOf: (line: ContentLine) => string
  onDone: (saved?: DraftView) => void
}

function LineEditor({ draft, lines: given, nameOf, onDone }: EditorProps) {
  const t = useTranslations('drafts')
  // What was looked at: what a colleague or the model changes meanwhile is not written over, and takes nothing of what is typed.
  const [{ version, lines }] = useState({ version: draft.version, lines: given })
  const [texts, setTexts] = useState(() => Object.fromEntries(lines.map(({ path, text }) => [path, text])))
  const [isBusy, setBusy] = useState(false)
  const changed = lines.filter(({ path, text }) => texts[path] !== text)
  useUnsavedWarning(changed.length > 0)
  const save = async () => {
    if (changed.length === 0) return onDone()
    setBusy(true)
    const changes = Object.fromEntries(changed.map(({ path }) => [path, texts[path] ?? '']))
    const result = await editDraft({ draftId: draft.id, version, lines: changes })
    setBusy(false)
    if (result.ok) onDone(result.data)
    else toast.error(result.message)
  }
  return (
    <div className="grid gap-3">
      {lines.map((line, at) => (
        <Field key={line.path} label={nameOf(line)}>
          <Textarea
            rows={1}
            autoFocus={at === 0}
            value={texts[line.path]}
            onChange={(event) => {
              const { value } = event.currentTarget
              setTexts((before) => ({ ...before, [line.path]: value }))
            }}
          />
        </Field>
      ))}
      <div className="flex justify-end gap-2">
        <Button onClick={() => onDone()}>{t('cancel')}</Button>
        <Button variant="primary" loading={isBusy} onClick={save}>
          {t('save')}
        </Button>
      </div>
    </div>
  )
}
