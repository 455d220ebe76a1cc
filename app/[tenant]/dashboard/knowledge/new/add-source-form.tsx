'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import { useProblemWords } from '@/components/ui/use-problem-words'
import { addSourceInput, SCHEDULES, SOURCE_KINDS, type SourceKind } from '@/lib/knowledge/schema'
import { addSourceAction } from '../actions'
import { UploadFiles } from './upload-files'

type Issue = { path: string; message: string }

export function AddSourceForm({ website }: { website: string | null }) {
  const t = useTranslations('knowledge')
  const words = useProblemWords()
  const router = useRouter()
  const [kind, setKind] = useState<SourceKind>('website')
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const issue = (path: string) => issues.find((candidate) => candidate.path === path)?.message

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const values = Object.fromEntries([...new FormData(event.currentTarget)].filter(([, value]) => value !== ''))
    const parsed = addSourceInput.safeParse({ ...values, kind })
    setProblem(null)
    if (!parsed.success) {
      setIssues(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message: words(message) })))
      return
    }
    setIssues([])
    setSaving(true)
    const result = await addSourceAction(parsed.data)
    if (result.ok) {
      router.push(`/dashboard/knowledge/${result.data.id}`)
      return
    }
    setSaving(false)
    setIssues(result.issues ?? [])
    setProblem(result.message)
  }

  return (
    <Card>
      <CardBody>
        <form onSubmit={submit} noValidate className="grid gap-5">
          {problem && <Alert tone="danger" title={problem} />}
          <Field label={t('new.kind')}>
            <NativeSelect value={kind} onChange={(event) => setKind(event.currentTarget.value as SourceKind)}>
              {SOURCE_KINDS.map((value) => (
                <option key={value} value={value}>
                  {t(`kinds.${value}`)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          {(kind === 'website' || kind === 'page') && (
            <>
              <Field
                label={t('new.address')}
                required
                error={issue('url')}
                hint={kind === 'website' ? t('new.addressHint') : undefined}
              >
                <Input
                  name="url"
                  type="url"
                  defaultValue={kind === 'website' ? (website ?? '') : ''}
                  placeholder="https://www.example.com"
                />
              </Field>
              {kind === 'website' && (
                <div className="grid gap-5 sm:grid-cols-2">
                  <Field label={t('new.atMost')} error={issue('pageLimit')} hint={t('new.atMostHint')}>
                    <Input name="pageLimit" type="number" min={1} max={2000} defaultValue={100} />
                  </Field>
                  <Field label={t('new.mode')} error={issue('mode')}>
                    <NativeSelect name="mode" defaultValue="choose">
                      <option value="choose">{t('new.choose')}</option>
                      <option value="all">{t('new.all')}</option>
                    </NativeSelect>
                  </Field>
                </div>
              )}
              <Field label={t('new.schedule')} error={issue('schedule')} hint={t('new.scheduleHint')}>
                <NativeSelect name="schedule" defaultValue="weekly">
                  {SCHEDULES.map((value) => (
                    <option key={value} value={value}>
                      {t(`schedules.${value}`)}
                    </option>
                  ))}
                </NativeSelect>
              </Field>
            </>
          )}
          {kind === 'text' && (
            <>
              <Field label={t('new.name')} required error={issue('name')}>
                <Input name="name" maxLength={120} />
              </Field>
              <Field label={t('new.text')} required error={issue('text')}>
                <Textarea name="text" rows={12} />
              </Field>
            </>
          )}
          {kind === 'qa' && (
            <>
              <Field label={t('new.question')} required error={issue('question')}>
                <Input name="question" maxLength={300} />
              </Field>
              <Field label={t('new.answer')} required error={issue('answer')}>
                <Textarea name="answer" rows={6} />
              </Field>
            </>
          )}
          {kind !== 'file' && (
            <div>
              <Button type="submit" variant="primary" loading={isSaving}>
                {t('add')}
              </Button>
            </div>
          )}
        </form>
        {kind === 'file' && (
          <div className="mt-5">
            <UploadFiles />
          </div>
        )}
      </CardBody>
    </Card>
  )
}
