'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import type { TemplateKey } from '@/lib/mail/schema'
import { previewTemplateAction, resetTemplateAction, sendTestEmailAction, updateTemplateAction } from './actions'

type Template = {
  key: TemplateKey
  description: string
  subject: string
  body: string
  isOwn: boolean
  variables: readonly string[]
}

export function TemplateEditor({ template, isReadOnly }: { template: Template; isReadOnly: boolean }) {
  const t = useTranslations('emailTemplates')
  const router = useRouter()
  const [subject, setSubject] = useState(template.subject)
  const [body, setBody] = useState(template.body)
  const [preview, setPreview] = useState<{ subject: string; html: string } | null>(null)
  const [problem, setProblem] = useState<{
    message: string
    issues?: readonly { path: string; message: string }[]
  } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const words = { key: template.key, subject, body }
  const issue = (path: string) => problem?.issues?.find((candidate) => candidate.path === path)?.message

  async function run<Data>(
    work: () => Promise<
      { ok: true; data: Data } | { ok: false; message: string; issues?: readonly { path: string; message: string }[] }
    >,
  ): Promise<Data | null> {
    setBusy(true)
    const result = await work()
    setBusy(false)
    setProblem(result.ok ? null : result)
    return result.ok ? result.data : null
  }

  return (
    <div className="grid items-start gap-6 xl:grid-cols-2">
      <fieldset disabled={isReadOnly}>
        <Card>
          <CardBody className="grid gap-5">
            <p className="text-muted text-sm">{template.description}</p>
            {problem && <Alert tone="danger" title={problem.message} />}
            <Field label={t('subject')} required error={issue('subject')}>
              <Input value={subject} onChange={(event) => setSubject(event.currentTarget.value)} />
            </Field>
            <Field
              label={t('text')}
              required
              error={issue('body')}
              hint={t('textHint', { names: template.variables.map((name) => `{{${name}}}`).join(', ') })}
            >
              <Textarea
                rows={14}
                value={body}
                onChange={(event) => setBody(event.currentTarget.value)}
                className="font-mono text-sm"
              />
            </Field>
          </CardBody>
          <CardFooter>
            <Button
              loading={isBusy}
              onClick={async () => {
                const shown = await run(() => previewTemplateAction(words))
                if (shown) setPreview(shown)
              }}
            >
              {t('preview')}
            </Button>
            <Button
              loading={isBusy}
              onClick={async () => {
                const sent = await run(() => sendTestEmailAction({ template: words }))
                if (sent) toast.success(t('testSent', { address: sent.to }))
              }}
            >
              {t('sendTest')}
            </Button>
            {template.isOwn && (
              <Button
                variant="ghost"
                onClick={async () => {
                  if (await run(() => resetTemplateAction({ key: template.key }))) window.location.reload()
                }}
              >
                {t('useDefault')}
              </Button>
            )}
            <Button
              variant="primary"
              loading={isBusy}
              onClick={async () => {
                if (!(await run(() => updateTemplateAction(words)))) return
                toast.success(t('saved'))
                router.refresh()
              }}
            >
              {t('save')}
            </Button>
          </CardFooter>
        </Card>
      </fieldset>
      {preview && (
        <Card>
          <CardBody className="grid gap-3">
            <p className="font-medium text-fg">{preview.subject}</p>
            <iframe
              title={t('previewTitle')}
              sandbox=""
              srcDoc={preview.html}
              className="h-140 w-full rounded-lg border border-line bg-white"
            />
          </CardBody>
        </Card>
      )}
    </div>
  )
}
