'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import type { FormIssue, FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'

type Channel = { kind: 'email' | 'webhook'; name: string; targets: string[] }
type Added = FormResult<{ id: string; secret: string | null }>
type AddChannelProps = { add: (input: Channel) => Promise<Added> }

/** A place where alerts are sent. The secret of a webhook is shown once. */
export function AddChannel({ add }: AddChannelProps) {
  const t = useTranslations('console.alerts')
  const notReached = useTranslations('ui')('notReached')
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [channel, setChannel] = useState<Channel>({ kind: 'email', name: '', targets: [] })
  const [targets, setTargets] = useState('')
  const [issues, setIssues] = useState<readonly FormIssue[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const errorOf = (name: string) => issues.find(({ path }) => path.split('.')[0] === name)?.message

  const open = (next: boolean) => {
    setOpen(next)
    setSecret(null)
    setIssues([])
    setProblem(null)
  }
  async function submit() {
    setSaving(true)
    const given = { ...channel, targets: targets.split(/[\s,;]+/).filter(Boolean) }
    const result = await add(given).catch((): Added => ({ ok: false, message: notReached }))
    setSaving(false)
    setIssues(result.ok ? [] : (result.issues ?? []))
    setProblem(result.ok || result.issues?.length ? null : result.message)
    if (!result.ok) return
    setTargets('')
    router.refresh()
    if (result.data.secret) setSecret(result.data.secret)
    else open(false)
  }

  return (
    <Dialog open={isOpen} onOpenChange={open}>
      <DialogTrigger asChild>
        <Button size="sm">
          <Plus aria-hidden />
          {t('addChannel')}
        </Button>
      </DialogTrigger>
      <DialogContent title={t('addChannel')}>
        {secret ? (
          <div className="grid gap-4">
            <Alert tone="success" title={t('channelAdded')}>
              {t('secretHint')}
            </Alert>
            <div className="flex items-center gap-2">
              <code dir="ltr" className="min-w-0 flex-1 break-all rounded-md bg-sunken px-3 py-2 font-mono text-xs">
                {secret}
              </code>
              <CopyButton text={secret} />
            </div>
          </div>
        ) : (
          <div className="grid gap-5">
            {problem && <Alert tone="danger">{problem}</Alert>}
            <Field label={t('channelKind')}>
              <NativeSelect
                value={channel.kind}
                onChange={(event) => setChannel({ ...channel, kind: event.target.value as Channel['kind'] })}
              >
                <option value="email">{t('kinds.email')}</option>
                <option value="webhook">{t('kinds.webhook')}</option>
              </NativeSelect>
            </Field>
            <Field label={t('channelName')} error={errorOf('name')} required>
              <Input value={channel.name} onChange={(event) => setChannel({ ...channel, name: event.target.value })} />
            </Field>
            <Field
              label={channel.kind === 'email' ? t('addresses') : t('webhookUrl')}
              hint={channel.kind === 'email' ? t('addressesHint') : t('webhookHint')}
              error={errorOf('targets')}
              required
            >
              <Input dir="ltr" value={targets} onChange={(event) => setTargets(event.target.value)} />
            </Field>
            <div className="flex justify-end">
              <Button variant="primary" loading={isSaving} onClick={submit}>
                {t('addChannel')}
              </Button>
            </div>
          </div>
        )}
      </DialogContent>
    </Dialog>
  )
}
