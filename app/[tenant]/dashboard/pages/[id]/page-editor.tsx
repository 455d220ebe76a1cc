'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useProblemWords } from '@/components/ui/use-problem-words'
import type { PageContent, PageView } from '@/lib/pages/schema'
import { publishPage, unpublishPage, updatePage } from '../actions'
import { BlockEditor } from './block-editor'
import { DraftDialog } from './draft-dialog'
import { PictureInput } from './picture-input'
import { PreviewFrame } from './preview-frame'

export type FormChoice = { id: string; name: string; isOpen: boolean }
type PageEditorProps = { page: PageView; forms: readonly FormChoice[]; canWrite: boolean; language: string }

/** A page's draft: saved as a version of its own, shown as visitors will see it, published when it is right. */
export function PageEditor({ page, forms, canWrite, language }: PageEditorProps) {
  const t = useTranslations('pages.editor')
  const words = useProblemWords()
  const router = useRouter()
  const [name, setName] = useState(page.name)
  const [slug, setSlug] = useState(page.slug)
  const [content, setContent] = useState(page.content)
  const [issues, setIssues] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<'save' | 'publish' | null>(null)
  const set = (changes: Partial<PageContent>) => setContent((now) => ({ ...now, ...changes }))
  const issue = (path: string) => issues[path] && words(issues[path])
  const isLive = page.publishedVersion !== null

  async function save(): Promise<number | null> {
    const lost = { ok: false as const, message: t('notReached'), issues: [] }
    const result = await updatePage({ pageId: page.id, version: page.version, name, slug, content }).catch(() => lost)
    if (result.ok) return result.data.version
    setProblem(result.message)
    setIssues(Object.fromEntries((result.issues ?? []).map(({ path, message }) => [path, message])))
    return null
  }

  async function run(what: 'save' | 'publish') {
    setBusy(what)
    setProblem(null)
    const version = await save()
    const result = version && what === 'publish' ? await publishPage({ pageId: page.id, version }) : null
    setBusy(null)
    if (version === null) return
    if (result && !result.ok) setProblem(result.message)
    else toast.success(what === 'publish' ? t('published') : t('saved'))
    router.refresh()
  }

  async function takeOff() {
    const result = await unpublishPage({ pageId: page.id })
    if (result.ok) {
      toast.success(t('unpublished'))
      router.refresh()
    } else setProblem(result.message)
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-stack">
      {problem && <Alert tone="danger">{problem}</Alert>}
      {canWrite && (
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary" loading={busy === 'publish'} onClick={() => void run('publish')}>
            {t('publish')}
          </Button>
          <Button loading={busy === 'save'} onClick={() => void run('save')}>
            {t('save')}
          </Button>
          <DraftDialog language={language} forms={forms} onDraft={setContent} />
          {isLive && (
            <Button variant="ghost" onClick={() => void takeOff()}>
              {t('unpublish')}
            </Button>
          )}
        </div>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack xl:grid-cols-2">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-stack">
          <Card>
            <CardHeader title={t('blocks')} description={t('blocksHint')} />
            <CardBody>
              <BlockEditor
                blocks={content.blocks}
                forms={forms}
                disabled={!canWrite}
                issues={issues}
                onChange={(blocks) => set({ blocks })}
              />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t('about')} description={t('aboutHint')} />
            <CardBody className="grid gap-5">
              <Field label={t('title')} required disabled={!canWrite} error={issue('content.title')}>
                <Input value={content.title} maxLength={160} onChange={({ target }) => set({ title: target.value })} />
              </Field>
              <Field label={t('description')} disabled={!canWrite} error={issue('content.description')}>
                <Textarea
                  rows={2}
                  maxLength={300}
                  value={content.description}
                  onChange={({ target }) => set({ description: target.value })}
                />
              </Field>
              <PictureInput
                label={t('image')}
                value={content.image}
                disabled={!canWrite}
                onChange={(image) => set({ image })}
              />
              <Field label={t('name')} hint={t('nameHint')} required disabled={!canWrite} error={issue('name')}>
                <Input value={name} maxLength={120} onChange={({ target }) => setName(target.value)} />
              </Field>
              <Field label={t('address')} hint={t('addressHint')} required disabled={!canWrite} error={issue('slug')}>
                <Input
                  dir="ltr"
                  before="/p/"
                  value={slug}
                  maxLength={80}
                  onChange={({ target }) => setSlug(target.value)}
                />
              </Field>
            </CardBody>
          </Card>
        </div>
        <PreviewFrame pageId={page.id} version={page.version} />
      </div>
    </div>
  )
}
