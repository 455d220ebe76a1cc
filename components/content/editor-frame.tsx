'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { checkContent, type EmailContent } from '@/lib/content/schema'
import { BlockList } from './block-list'
import { Choice } from './choice'
import { DraftDialog, type Drafting } from './draft-dialog'
import { changeBlock, findBlock } from './editing'
import {
  EditorContext,
  type EditorPreview,
  type EditorSetup,
  type StoredPicture,
  type UploadPicture,
} from './editor-context'
import { EnvelopeFields } from './envelope-fields'
import { FindingList } from './finding-list'
import { PreviewPane } from './preview-pane'
import { useContentHistory } from './use-content-history'
import { useContentPreview } from './use-content-preview'

export type EmailEditorProps = {
  value: EmailContent
  onChange: (value: EmailContent) => void
  setup: EditorSetup
  uploadPicture: UploadPicture
  /** People as whom the mail can be seen; without one, everybody gets the fallbacks. */
  previews?: readonly EditorPreview[]
  /** A part of a mail: without subject, and with no footer of its own. */
  isSnippet?: boolean
  isReadOnly?: boolean
  /** Where a model may draft. */
  drafting?: Drafting | undefined
  /** At the end of the tool bar: a test. */
  tools?: ReactNode
}

const NOBODY: Readonly<Record<string, string>> = {}

/** Writes an e-mail of blocks; beside it, the mail itself as it will arrive. */
export function EditorFrame(props: EmailEditorProps) {
  const {
    value,
    onChange,
    setup,
    uploadPicture,
    previews = [],
    isSnippet = false,
    isReadOnly = false,
    drafting,
    tools,
  } = props
  const t = useTranslations('content.editor')
  const { change, now, undo, redo, canUndo, canRedo } = useContentHistory({ value, onChange })
  const [selectedId, select] = useState<string | null>(null)
  const [stored, setStored] = useState<Readonly<Record<string, number>>>({})
  const [said, announce] = useState('')
  const [pane, setPane] = useState<'write' | 'see'>('write')
  const [scheme, setScheme] = useState<'light' | 'dark'>('light')
  const [personId, setPersonId] = useState('')
  const person = previews.find(({ id }) => id === personId)
  const preview = useContentPreview(value, setup, { scheme, variables: person?.variables ?? NOBODY })
  const findings = useMemo(() => {
    const fields = setup.fields.map(({ key }) => key)
    const imageBytes = { ...setup.imageBytes, ...stored }
    const found = checkContent(value, { brand: setup.brand, fields, imageBytes, htmlBytes: preview?.htmlBytes ?? 0 })
    return isSnippet ? found.filter(({ where }) => where.part === 'block' && isWritten(value, where.blockId)) : found
  }, [value, setup, stored, preview?.htmlBytes, isSnippet])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isReadOnly) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  }
  const jump = (id: string | null) => {
    setPane('write')
    select(id)
  }

  return (
    <EditorContext
      value={{
        content: value,
        setup,
        isReadOnly,
        findings,
        change,
        changeBlock: (block, about) => change(changeBlock(now(), block), `${block.id}.${about}`),
        selectedId,
        select,
        uploadPicture,
        notePicture: ({ url, sizeBytes }: StoredPicture) => setStored((known) => ({ ...known, [url]: sizeBytes })),
        announce,
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of what stands within; each has a button too */}
      <div onKeyDown={onKeyDown} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
        <div className="flex flex-wrap items-center gap-2">
          <Choice
            label={t('pane')}
            className="lg:hidden"
            value={pane}
            onChange={setPane}
            options={[
              { value: 'write', label: t('write') },
              { value: 'see', label: t('see') },
            ]}
          />
          {!isReadOnly && (
            <div className="flex gap-1">
              <Button
                variant="ghost"
                size="icon"
                aria-label={t('undo')}
                title={t('undo')}
                disabled={!canUndo}
                onClick={undo}
              >
                <Undo2 aria-hidden className="rtl:-scale-x-100" />
              </Button>
              <Button
                variant="ghost"
                size="icon"
                aria-label={t('redo')}
                title={t('redo')}
                disabled={!canRedo}
                onClick={redo}
              >
                <Redo2 aria-hidden className="rtl:-scale-x-100" />
              </Button>
            </div>
          )}
          <div className="ms-auto flex flex-wrap items-center gap-2">
            {drafting && !isReadOnly && <DraftDialog {...drafting} />}
            {tools}
          </div>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(20rem,26rem)_minmax(0,1fr)]">
          <div className={cn('grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4', pane === 'see' && 'max-lg:hidden')}>
            {!isSnippet && <EnvelopeFields />}
            <BlockList place={null} label={t('blocks')} hidesFooter={isSnippet} />
            <FindingList onJump={jump} />
          </div>
          <PreviewPane
            className={cn('lg:sticky lg:top-4', pane === 'write' && 'max-lg:hidden')}
            preview={preview}
            selectedId={selectedId}
            onSelect={jump}
            scheme={scheme}
            onScheme={setScheme}
            previews={previews}
            personId={personId}
            onPerson={setPersonId}
          />
        </div>
        <p aria-live="polite" className="sr-only">
          {said}
        </p>
      </div>
    </EditorContext>
  )
}

const isWritten = (content: EmailContent, id: string): boolean => findBlock(content, id)?.block.kind !== 'footer'
