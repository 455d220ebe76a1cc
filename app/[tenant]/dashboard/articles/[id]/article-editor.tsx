'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Skeleton } from '@/components/ui/skeleton'
import { Switch } from '@/components/ui/switch'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { deleteArticleAction, publishArticleAction, updateArticleAction } from '../actions'

/** The editor is a third of the page's scripts; the rest of the form does not wait for it. */
const RichText = dynamic(() => import('./rich-text').then(({ RichText }) => RichText), {
  ssr: false,
  loading: () => <Skeleton className="h-96 w-full" />,
})

export type EditableArticle = {
  id: string
  version: number
  title: string
  slug: string
  summary: string
  categoryId: string | null
  bodyHtml: string
  isFeatured: boolean
  isPublished: boolean
}
type Props = {
  article: EditableArticle
  categories: readonly { value: string; label: string }[]
  isReadOnly: boolean
  mayDelete: boolean
}

export function ArticleEditor({ article, categories, isReadOnly, mayDelete }: Props) {
  const t = useTranslations('articles.editor')
  const router = useRouter()
  const [draft, setDraft] = useState(article)
  const [issues, setIssues] = useState<readonly { path: string; message: string }[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const issue = (path: string) => issues.find((candidate) => candidate.path === path)?.message
  const set = <Key extends keyof EditableArticle>(key: Key, value: EditableArticle[Key]) =>
    setDraft((now) => ({ ...now, [key]: value }))

  async function save(): Promise<boolean> {
    setSaving(true)
    setProblem(null)
    const { isPublished: _, ...values } = draft
    const result = await updateArticleAction(values)
    setSaving(false)
    if (!result.ok) {
      setIssues(result.issues ?? [])
      setProblem(result.message)
      return false
    }
    setIssues([])
    set('version', result.data.version)
    return true
  }
  async function saveAnd(isPublished: boolean | null) {
    if (!(await save())) return
    if (isPublished !== null) {
      const result = await publishArticleAction({ id: article.id, isPublished })
      if (!result.ok) {
        setProblem(result.message)
        return
      }
      set('isPublished', isPublished)
    }
    toast.success(t(isPublished === null ? 'saved' : isPublished ? 'published' : 'unpublished'))
    router.refresh()
  }

  return (
    <fieldset disabled={isReadOnly} className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <Card>
        <CardBody className="grid gap-5">
          {problem && <Alert tone="danger" title={problem} />}
          <Field label={t('title')} required error={issue('title')}>
            <Input value={draft.title} maxLength={200} onChange={(event) => set('title', event.currentTarget.value)} />
          </Field>
          <Field label={t('text')} isGroup error={issue('bodyHtml')}>
            <RichText html={draft.bodyHtml} onChange={(html) => set('bodyHtml', html)} isReadOnly={isReadOnly} />
          </Field>
        </CardBody>
        {!isReadOnly && (
          <CardFooter>
            <Button loading={isSaving} onClick={() => saveAnd(null)}>
              {t('save')}
            </Button>
            <Button variant="primary" loading={isSaving} onClick={() => saveAnd(!draft.isPublished)}>
              {draft.isPublished ? t('unpublish') : t('saveAndPublish')}
            </Button>
          </CardFooter>
        )}
      </Card>
      <Card>
        <CardBody className="grid gap-5">
          <Field label={t('category')} error={issue('categoryId')}>
            <NativeSelect
              value={draft.categoryId ?? ''}
              onChange={(event) => set('categoryId', event.currentTarget.value || null)}
            >
              <option value="">{t('noCategory')}</option>
              {categories.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label={t('address')} error={issue('slug')} hint={<bdi dir="ltr">{`/help/${draft.slug}`}</bdi>}>
            <Input value={draft.slug} maxLength={100} onChange={(event) => set('slug', event.currentTarget.value)} />
          </Field>
          <Field label={t('summary')} error={issue('summary')} hint={t('summaryHint')}>
            <Textarea
              value={draft.summary}
              rows={4}
              maxLength={500}
              onChange={(event) => set('summary', event.currentTarget.value)}
            />
          </Field>
          <Field label={t('featured')}>
            <Switch checked={draft.isFeatured} onCheckedChange={(value) => set('isFeatured', value)} />
          </Field>
          {mayDelete && (
            <ConfirmButton
              variant="ghost"
              confirm={{
                title: t('deleteTitle', { title: article.title }),
                body: t('deleteBody'),
                confirmLabel: t('delete'),
                onConfirm: async () => {
                  const result = await deleteArticleAction({ id: article.id })
                  if (result.ok) router.push('/dashboard/articles')
                  return result
                },
              }}
            >
              {t('delete')}
            </ConfirmButton>
          )}
        </CardBody>
      </Card>
    </fieldset>
  )
}
