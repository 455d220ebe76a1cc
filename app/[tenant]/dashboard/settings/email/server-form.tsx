'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { type SenderView, SMTP_SECURITIES, type SmtpSecurity } from '@/lib/sender/schema'
import { testSenderAction, updateSenderAction } from './actions'

type ServerFormProps = { smtp: SenderView['smtp']; hasAddress: boolean; isReadOnly: boolean }
type Problem = { message: string; issues?: readonly { path: string; message: string }[] }

const PORTS: Record<SmtpSecurity, string> = { starttls: '587', tls: '465', none: '25' }

/** The company's own mail server. */
export function ServerForm({ smtp, hasAddress, isReadOnly }: ServerFormProps) {
  const t = useTranslations('emailSender')
  const router = useRouter()
  const [host, setHost] = useState(smtp?.host ?? '')
  const [security, setSecurity] = useState<SmtpSecurity>(smtp?.security ?? 'starttls')
  const [port, setPort] = useState(String(smtp?.port ?? PORTS.starttls))
  const [user, setUser] = useState(smtp?.user ?? '')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState<'save' | 'test' | 'remove' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [check, setCheck] = useState<{ isGood: boolean; text: string; detail: string | null } | null>(null)
  const issue = (path: string) => problem?.issues?.find((one) => one.path === path)?.message

  async function save(given: Parameters<typeof updateSenderAction>[0]['smtp'], name: 'save' | 'remove') {
    setBusy(name)
    const result = await updateSenderAction({ smtp: given })
    setBusy(null)
    setProblem(result.ok ? null : result)
    if (!result.ok) return
    setPassword('')
    setCheck(null)
    if (name === 'remove') setHost('')
    toast.success(t('saved'))
    router.refresh()
  }

  async function test() {
    setBusy('test')
    const result = await testSenderAction({})
    setBusy(null)
    if (!result.ok) setCheck({ isGood: false, text: result.message, detail: null })
    else setCheck({ isGood: result.data.isGood, text: result.data.message, detail: result.data.detail })
  }

  return (
    <fieldset disabled={isReadOnly}>
      <Card>
        <CardHeader title={t('server')} description={t('serverHint')} />
        <CardBody className="grid gap-5">
          {!hasAddress && <Alert tone="info">{t('serverNeedsAddress')}</Alert>}
          {problem && <Alert tone="danger" title={problem.message} />}
          {check && (
            <Alert tone={check.isGood ? 'success' : 'danger'} title={check.text} isLive>
              {check.detail && (
                <code dir="ltr" className="break-all text-xs">
                  {check.detail}
                </code>
              )}
            </Alert>
          )}
          <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_10rem_6rem]">
            <Field label={t('host')} error={issue('smtp.host')}>
              <Input
                dir="ltr"
                value={host}
                placeholder="smtp.example.com"
                onChange={(event) => setHost(event.currentTarget.value)}
              />
            </Field>
            <Field label={t('security')}>
              <NativeSelect
                value={security}
                onChange={(event) => {
                  const next = SMTP_SECURITIES.find((one) => one === event.currentTarget.value) ?? 'starttls'
                  if (port === PORTS[security]) setPort(PORTS[next])
                  setSecurity(next)
                }}
              >
                {SMTP_SECURITIES.map((one) => (
                  <option key={one} value={one}>
                    {t(`securities.${one}`)}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Field label={t('port')} error={issue('smtp.port')}>
              <Input
                dir="ltr"
                inputMode="numeric"
                value={port}
                onChange={(event) => setPort(event.currentTarget.value)}
              />
            </Field>
          </div>
          <div className="grid gap-5 sm:grid-cols-2">
            <Field label={t('user')} error={issue('smtp.user')}>
              <Input
                dir="ltr"
                value={user}
                autoComplete="off"
                onChange={(event) => setUser(event.currentTarget.value)}
              />
            </Field>
            <Field
              label={t('password')}
              error={issue('smtp.password')}
              hint={smtp?.hasPassword ? t('passwordKept') : t('passwordHint')}
            >
              <Input
                dir="ltr"
                type="password"
                value={password}
                autoComplete="new-password"
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
            </Field>
          </div>
        </CardBody>
        {!isReadOnly && (
          <CardFooter>
            {smtp && (
              <Button variant="ghost" loading={busy === 'remove'} onClick={() => void save(null, 'remove')}>
                {t('removeServer')}
              </Button>
            )}
            {smtp && (
              <Button loading={busy === 'test'} onClick={() => void test()}>
                {t('testServer')}
              </Button>
            )}
            <Button
              variant="primary"
              loading={busy === 'save'}
              onClick={() =>
                void save({ host, port, security, user: user || null, ...(password ? { password } : {}) }, 'save')
              }
            >
              {t('save')}
            </Button>
          </CardFooter>
        )}
      </Card>
    </fieldset>
  )
}
