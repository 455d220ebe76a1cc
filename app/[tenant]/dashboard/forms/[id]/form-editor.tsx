'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Switch } from '@/components/ui/switch'
import { TagInput } from '@/components/ui/tag-input'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useProblemWords } from '@/components/ui/use-problem-words'
import type { FieldView } from '@/lib/contacts/schema'
import { type FormDefinition, type FormView, OPT_INS } from '@/lib/forms/schema'
import { updateForm } from '../actions'
import { ConsentList } from './consent-list'
import { FieldList } from './field-list'

type Named = { id: string; name: string }
type FormEditorProps = {
  form: FormView
  canWrite: boolean
  fields: readonly FieldView[]
  lists: readonly Named[]
  owners: readonly Named[]
}

/** What a form asks and what happens then. Saved as a whole: each saving is a version of its own. */
export function FormEditor({ form, canWrite, fields, lists, owners }: FormEditorProps) {
  const t = useTranslations('forms.editor')
  const words = useProblemWords()
  const router = useRouter()
  const [name, setName] = useState(form.name)
  const [slug, setSlug] = useState(form.slug)
  const [isOpen, setOpen] = useState(form.isOpen)
  const [ownerId, setOwner] = useState(form.ownerId)
  const [definition, setDefinition] = useState(form.definition)
  const [issues, setIssues] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const set = (changes: Partial<FormDefinition>) => setDefinition((now) => ({ ...now, ...changes }))
  const issue = (path: string) => issues[path] && words(issues[path])

  async function save() {
    setSaving(true)
    setProblem(null)
    const given = { formId: form.id, version: form.version, name, slug, isOpen, ownerId, definition }
    const result = await updateForm(given).catch(() => ({ ok: false as const, message: t('notReached'), issues: [] }))
    setSaving(false)
    if (result.ok) {
      toast.success(t('saved'))
      router.refresh()
      return
    }
    setProblem(result.message)
    setIssues(Object.fromEntries((result.issues ?? []).map(({ path, message }) => [path, message])))
  }

  return (
    <form
      method="post"
      noValidate
      className="grid gap-stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {problem && <Alert tone="danger">{problem}</Alert>}
      <Card>
        <CardHeader title={t('asks')} description={t('asksHint')} />
        <CardBody className="grid gap-5">
          <Field label={t('heading')} required disabled={!canWrite} error={issue('definition.title')}>
            <Input value={definition.title} maxLength={160} onChange={({ target }) => set({ title: target.value })} />
          </Field>
          <Field label={t('intro')} disabled={!canWrite} error={issue('definition.intro')}>
            <Textarea
              rows={2}
              maxLength={1_000}
              value={definition.intro}
              onChange={({ target }) => set({ intro: target.value })}
            />
          </Field>
          <FieldList
            asked={definition.fields}
            own={fields}
            disabled={!canWrite}
            issues={issues}
            onChange={(asked) => set({ fields: asked })}
          />
          <Field label={t('button')} required disabled={!canWrite} error={issue('definition.button')}>
            <Input value={definition.button} maxLength={60} onChange={({ target }) => set({ button: target.value })} />
          </Field>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('consents')} description={t('consentsHint')} />
        <CardBody>
          <ConsentList
            boxes={definition.consents}
            disabled={!canWrite}
            issues={issues}
            onChange={(consents) => set({ consents })}
          />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('then')} description={t('thenHint')} />
        <CardBody className="grid gap-5">
          <Field label={t('optIn')} hint={t('optInHint')} disabled={!canWrite} error={issue('definition.optIn')}>
            <NativeSelect
              value={definition.optIn}
              onChange={({ target }) => set({ optIn: OPT_INS.find((each) => each === target.value) ?? 'double' })}
            >
              {OPT_INS.map((each) => (
                <option key={each} value={each}>
                  {t(`optIns.${each}`)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label={t('thanks')} required disabled={!canWrite} error={issue('definition.thanks')}>
            <Textarea
              rows={3}
              maxLength={1_000}
              value={definition.thanks}
              onChange={({ target }) => set({ thanks: target.value })}
            />
          </Field>
          <Field
            label={t('redirectTo')}
            hint={t('redirectHint')}
            disabled={!canWrite}
            error={issue('definition.redirectTo')}
          >
            <Input
              dir="ltr"
              value={definition.redirectTo}
              placeholder="https://"
              onChange={({ target }) => set({ redirectTo: target.value })}
            />
          </Field>
          <div className="grid gap-5 sm:grid-cols-2">
            <Field label={t('addTags')} disabled={!canWrite} error={issue('definition.addTags')}>
              <TagInput value={definition.addTags} onValueChange={(addTags) => set({ addTags })} />
            </Field>
            <Field label={t('list')} disabled={!canWrite} error={issue('definition.listId')}>
              <NativeSelect
                value={definition.listId ?? ''}
                onChange={({ target }) => set({ listId: target.value || null })}
              >
                <option value="">{t('noList')}</option>
                {lists.map((list) => (
                  <option key={list.id} value={list.id}>
                    {list.name}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Field label={t('owner')} hint={t('ownerHint')} disabled={!canWrite} error={issue('ownerId')}>
              <NativeSelect value={ownerId ?? ''} onChange={({ target }) => setOwner(target.value || null)}>
                <option value="">{t('nobody')}</option>
                {owners.map((owner) => (
                  <option key={owner.id} value={owner.id}>
                    {owner.name}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Field label={t('makesLead')} hint={t('makesLeadHint')} disabled={!canWrite}>
              <Switch checked={definition.makesLead} onCheckedChange={(makesLead) => set({ makesLead })} />
            </Field>
          </div>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('place')} />
        <CardBody className="grid gap-5">
          <Field label={t('name')} hint={t('nameHint')} required disabled={!canWrite} error={issue('name')}>
            <Input value={name} maxLength={120} onChange={({ target }) => setName(target.value)} />
          </Field>
          <Field label={t('address')} hint={t('addressHint')} required disabled={!canWrite} error={issue('slug')}>
            <Input
              dir="ltr"
              before="/forms/"
              value={slug}
              maxLength={80}
              onChange={({ target }) => setSlug(target.value)}
            />
          </Field>
          <Field label={t('isOpen')} hint={t('isOpenHint')} disabled={!canWrite}>
            <Switch checked={isOpen} onCheckedChange={setOpen} />
          </Field>
        </CardBody>
      </Card>
      {canWrite && (
        <div>
          <Button type="submit" variant="primary" loading={isSaving}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  )
}
