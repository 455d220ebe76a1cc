'use client'

import { useTranslations } from 'next-intl'
import { FieldError } from '@/components/ui/field-error'
import { NativeSelect } from '@/components/ui/native-select'
import { useProblemWords } from '@/components/ui/use-problem-words'
import { BLOCK_KINDS, type PageBlock, type PageBlockKind } from '@/lib/pages/schema'
import { BlockFields } from './block-fields'
import { MoveButtons, moved } from './move-buttons'
import type { FormChoice } from './page-editor'

type BlockEditorProps = {
  blocks: readonly PageBlock[]
  forms: readonly FormChoice[]
  disabled: boolean
  issues: Readonly<Record<string, string>>
  onChange: (blocks: PageBlock[]) => void
}

const entry = { heading: '', text: '' }

function newBlock(kind: PageBlockKind): PageBlock {
  const id = crypto.randomUUID().slice(0, 13)
  switch (kind) {
    case 'hero':
      return { id, kind, ...entry, src: null, label: '', href: '' }
    case 'text':
      return { id, kind, ...entry }
    case 'image':
      return { id, kind, src: null, alt: '' }
    case 'columns':
      return { id, kind, items: [entry, entry] }
    case 'features':
      return { id, kind, heading: '', items: [entry, entry, entry] }
    case 'testimonial':
      return { id, kind, text: '', name: '', role: '' }
    case 'faq':
      return { id, kind, heading: '', items: [entry, entry] }
    case 'form':
      return { id, kind, ...entry, formId: null }
    case 'button':
      return { id, kind, label: '', href: '' }
    case 'video':
      return { id, kind, label: '', src: null, href: '' }
    case 'spacer':
      return { id, kind, size: 'medium' }
    default: {
      const unhandled: never = kind
      throw new Error(`unhandled block ${String(unhandled)}`)
    }
  }
}

/** The blocks in their order: each opens where it stands, by mouse and by keyboard. */
export function BlockEditor({ blocks, forms, disabled, issues, onChange }: BlockEditorProps) {
  const t = useTranslations('pages')
  const words = useProblemWords()
  return (
    <div className="grid gap-3">
      <ol className="grid gap-3">
        {blocks.map((block, at) => {
          const problem = Object.entries(issues).find(([path]) => path.startsWith(`content.blocks.${at}.`))?.[1]
          return (
            <li key={block.id} className="rounded-lg border border-line-subtle p-3">
              <details open={problem ? true : undefined}>
                <summary className="flex cursor-pointer items-center justify-between gap-2 font-medium text-fg text-sm">
                  <span className="min-w-0 truncate" dir="auto">
                    {t(`blocks.${block.kind}`)}
                    {'heading' in block && block.heading ? `: ${block.heading}` : ''}
                  </span>
                </summary>
                <div className="mt-3 grid gap-4">
                  <BlockFields
                    block={block}
                    forms={forms}
                    disabled={disabled}
                    onChange={(next) => onChange(blocks.map((each) => (each.id === next.id ? next : each)))}
                  />
                  {problem && <FieldError>{words(problem)}</FieldError>}
                </div>
              </details>
              {!disabled && (
                <MoveButtons
                  name={t(`blocks.${block.kind}`)}
                  at={at}
                  count={blocks.length}
                  onMove={(to) => onChange(moved(blocks, at, to))}
                  onRemove={() => onChange(blocks.filter(({ id }) => id !== block.id))}
                />
              )}
            </li>
          )
        })}
      </ol>
      {!disabled && (
        <NativeSelect
          aria-label={t('editor.addBlock')}
          value=""
          className="max-w-xs"
          onChange={({ target }) => {
            const kind = BLOCK_KINDS.find((each) => each === target.value)
            if (kind) onChange([...blocks, newBlock(kind)])
          }}
        >
          <option value="">{t('editor.addBlock')}</option>
          {BLOCK_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`blocks.${kind}`)}
            </option>
          ))}
        </NativeSelect>
      )}
    </div>
  )
}
