'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import { addSourceInput, type SourceKind } from '@/lib/knowledge/schema'
import { addSourceAction } from '../actions'

type Issue = { path: string; message: string }

const KINDS: readonly { value: SourceKind; label: string }[] = [
  { value: 'website', label: 'Website' },
  { value: 'page', label: 'Single page' },
  { value: 'text', label: 'Pasted text' },
  { value: 'qa', label: 'Question and answer' },
]

export function AddSourceForm({ website }: { website: string | null }) {
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
      setIssues(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })))
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
          <Field label="Kind">
            <NativeSelect value={kind} onChange={(event) => setKind(event.currentTarget.value as SourceKind)}>
              {KINDS.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </NativeSelect>
          </Field>
          {(kind === 'website' || kind === 'page') && (
            <>
              <Field
                label="Address"
                required
                error={issue('url')}
                hint={
                  kind === 'website'
                    ? 'The start page. Its sitemap and links are followed, robots.txt is respected.'
                    : undefined
                }
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
                  <Field label="At most" error={issue('pageLimit')} hint="Pages to look at">
                    <Input name="pageLimit" type="number" min={1} max={2000} defaultValue={100} />
                  </Field>
                  <Field label="After finding pages" error={issue('mode')}>
                    <NativeSelect name="mode" defaultValue="choose">
                      <option value="choose">Let me choose</option>
                      <option value="all">Read them all</option>
                    </NativeSelect>
                  </Field>
                </div>
              )}
              <Field label="Look again" error={issue('schedule')} hint="Only pages that changed are read anew.">
                <NativeSelect name="schedule" defaultValue="weekly">
                  <option value="off">Only when I ask</option>
                  <option value="daily">Every day</option>
                  <option value="weekly">Every week</option>
                </NativeSelect>
              </Field>
            </>
          )}
          {kind === 'text' && (
            <>
              <Field label="Title" required error={issue('name')}>
                <Input name="name" maxLength={120} />
              </Field>
              <Field label="Text" required error={issue('text')}>
                <Textarea name="text" rows={12} />
              </Field>
            </>
          )}
          {kind === 'qa' && (
            <>
              <Field label="Question" required error={issue('question')}>
                <Input name="question" maxLength={300} />
              </Field>
              <Field label="Answer" required error={issue('answer')}>
                <Textarea name="answer" rows={6} />
              </Field>
            </>
          )}
          <div>
            <Button type="submit" variant="primary" loading={isSaving}>
              Add source
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  )
}
