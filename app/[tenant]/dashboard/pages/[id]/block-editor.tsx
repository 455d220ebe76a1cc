'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import { FieldError } from '@/components/ui/field-error'
import { MoveButtons, moved } from '@/components/ui/move-buttons'
import { NativeSelect } from '@/components/ui/native-select'
import { useProblemWords } from '@/components/ui/use-problem-words'
import { BLOCK_KINDS, type PageBlock, type PageBlockKind } from '@/lib/pages/schema'
import { BlockFields } from './block-fields'
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
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {blocks.map((block, at) => {
          const problem = Object.entries(issues).find(([path]) => path.startsWith(`content.blocks.${at}.`))?.[1]
          return (
            <li key={block.id} className="relative rounded-lg border border-line-subtle p-3">
              <details className="group" open={problem ? true : undefined}>
                <summary
                  className={cn(
                    'flex min-h-8 cursor-pointer items-center gap-2 font-medium text-fg text-sm',
                    !disabled && 'pe-36',
                  )}
                >
                  <ChevronRight
                    aria-hidden
                    className="size-4 shrink-0 text-muted group-open:rotate-90 rtl:-scale-x-100"
                  />
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
                <div className="absolute end-2 top-2">
                  <MoveButtons
                    name={t(`blocks.${block.kind}`)}
                    at={at}
                    count={blocks.length}
                    onMove={(to) => onChange(moved(blocks, at, to))}
                    onRemove={() => onChange(blocks.filter(({ id }) => id !== block.id))}
                  />
                </div>
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
