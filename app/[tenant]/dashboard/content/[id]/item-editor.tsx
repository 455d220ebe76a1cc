'use client'

import { Send } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { EditorSetup } from '@/components/content/editor-context'
import { EmailEditor } from '@/components/content/email-editor'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import type { ItemView, UseRow, VersionRow } from '@/lib/content/schema'
import {
  deleteItemAction,
  draftEmailAction,
  searchKnowledgeAction,
  sendTestAction,
  updateItemAction,
  uploadPictureAction,
} from '../actions'
import { VersionSheet } from './version-sheet'

type ItemEditorProps = {
  item: ItemView
  setup: EditorSetup
  folders: readonly string[]
  versions: readonly VersionRow[]
  uses: readonly UseRow[]
  /** Null where the plan has no drafts. */
  drafting: { usesKnowledge: boolean } | null
  isReadOnly: boolean
  mayDelete: boolean
}

/** A template or a snippet of the library; nothing is lost before it is saved. */
export function ItemEditor({ item, setup, folders, versions, uses, drafting, isReadOnly, mayDelete }: ItemEditorProps) {
  const t = useTranslations('content.item')
  const router = useRouter()
  const listId = useId()
  const [content, setContent] = useState(item.content)
  const [name, setName] = useState(item.name)
  const [folder, setFolder] = useState(item.folder)
  const [saved, setSaved] = useState({
    version: item.version,
    content: item.content,
    name: item.name,
    folder: item.folder,
  })
  const [busy, setBusy] = useState<'save' | 'test' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isSnippet = item.kind === 'snippet'
  const isChanged = content !== saved.content || name !== saved.name || folder !== saved.folder

  useUnsavedWarning(isChanged)

  async function save() {
    setBusy('save')
    setProblem(null)
    const result = await updateItemAction({ id: item.id, version: saved.version, name, folder, content })
    setBusy(null)
    if (!result.ok) {
      const details = result.issues?.map(({ path, message }) => `${path}: ${message}`).join(' · ')
      setProblem(details ? `${result.message} ${details}` : result.message)
      return
    }
    setSaved({ version: result.data.version, content, name, folder })
    toast.success(t('saved'))
    router.refresh()
  }

  async function test() {
    setBusy('test')
    const result = await sendTestAction({ content })
    setBusy(null)
    if (result.ok) toast.success(t('testSent', { to: result.data.to }))
    else toast.error(result.message)
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {problem && <Alert tone="danger" title={problem} />}
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('name')} className="w-full sm:w-64">
          <Input
            value={name}
            maxLength={120}
            readOnly={isReadOnly}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <Field label={t('folder')} className="w-full sm:w-56">
          <Input
            value={folder}
            maxLength={200}
            list={listId}
            placeholder={t('folderExample')}
            readOnly={isReadOnly}
            onChange={(event) => setFolder(event.currentTarget.value)}
          />
        </Field>
        <datalist id={listId}>
          {folders.map((path) => (
            <option key={path} value={path} />
          ))}
        </datalist>
        <div className="ms-auto flex flex-wrap items-center gap-2">
          <VersionSheet itemId={item.id} versions={versions} uses={uses} isReadOnly={isReadOnly} />
          {mayDelete && (
            <ConfirmButton
              variant="ghost"
              confirm={{
                title: t('deleteTitle', { name: item.name }),
                body: t('deleteBody'),
                confirmLabel: t('delete'),
                onConfirm: async () => {
                  const result = await deleteItemAction({ id: item.id })
                  if (result.ok) router.push(isSnippet ? '/dashboard/content/snippets' : '/dashboard/content')
                  return result
                },
              }}
            >
              {t('delete')}
            </ConfirmButton>
          )}
          {!isReadOnly && (
            <Button variant="primary" loading={busy === 'save'} disabled={!isChanged} onClick={save}>
              {t('save')}
            </Button>
          )}
        </div>
      </div>
      <EmailEditor
        value={content}
        onChange={setContent}
        setup={setup}
        uploadPicture={uploadPictureAction}
        isSnippet={isSnippet}
        drafting={
          drafting
            ? { draft: draftEmailAction, search: drafting.usesKnowledge ? searchKnowledgeAction : null }
            : undefined
        }
        isReadOnly={isReadOnly}
        tools={
          isReadOnly ? null : (
            <Button loading={busy === 'test'} onClick={test}>
              <Send aria-hidden className="rtl:-scale-x-100" /> {t('test')}
            </Button>
          )
        }
      />
    </div>
  )
}
