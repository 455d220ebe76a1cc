'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { FormIssue, FormResult } from '@/components/ui/form-result'
import { Switch } from '@/components/ui/switch'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import type { SignUpSettings } from '@/lib/platform/schema'

type Props = { settings: SignUpSettings; save: (settings: SignUpSettings) => Promise<FormResult<SignUpSettings>> }

const linesOf = (text: string) => text.split(/[\s,;]+/).filter(Boolean)

export function SignUpSettingsForm({ settings, save }: Props) {
  const t = useTranslations('console.signUps')
  const [isOpen, setOpen] = useState(settings.isOpen)
  const [domains, setDomains] = useState(settings.blockedDomains.join('\n'))
  const [problem, setProblem] = useState<string | null>(null)
  const [issue, setIssue] = useState<FormIssue | undefined>()
  const [isSaving, setSaving] = useState(false)

  async function submit() {
    setSaving(true)
    const result = await save({ isOpen, blockedDomains: linesOf(domains) })
    setSaving(false)
    setProblem(result.ok ? null : result.message)
    setIssue(result.ok ? undefined : result.issues?.[0])
    if (!result.ok) return
    setDomains(result.data.blockedDomains.join('\n'))
    toast.success(t('saved'))
  }

  const wrong = issue && linesOf(domains)[Number(issue.path.split('.')[1])]
  return (
    <div className="grid gap-5">
      {problem && <Alert tone="danger" title={problem} />}
      <Field label={t('open')} hint={isOpen ? t('openHint') : t('closedHint')}>
        <Switch checked={isOpen} onCheckedChange={setOpen} />
      </Field>
      <Field
        label={t('domains')}
        hint={t('domainsHint')}
        error={issue ? [wrong, issue.message].filter(Boolean).join(' ') : undefined}
      >
        <Textarea
          rows={10}
          dir="ltr"
          spellCheck={false}
          className="font-mono text-sm"
          value={domains}
          onChange={(event) => setDomains(event.currentTarget.value)}
        />
      </Field>
      <div>
        <Button variant="primary" loading={isSaving} onClick={submit}>
          {t('save')}
        </Button>
      </div>
    </div>
  )
}
