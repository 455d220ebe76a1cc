'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Time } from '@/components/ui/time'
import { useAct } from '@/components/ui/use-act'
import { adviceOf, type ConnectionView, SANDBOX } from '@/lib/channels/schema'
import type { TemplateCounts } from '@/lib/whatsapp-templates/schema'
import { removeConnection, subscribeConnection, testConnection } from './actions'
import { AdviceWords } from './advice-words'
import { ConnectionDialog } from './connection-dialog'
import { NumberFacts } from './number-facts'
import { SendTestDialog } from './send-test-dialog'
import { TextFacts } from './text-facts'

type Props = { connection: ConnectionView; templates: TemplateCounts; mayChange: boolean }

const TONES = { failing: 'danger', working: 'success', unknown: 'neutral' } as const

const healthOf = ({ failure, workedAt }: ConnectionView): keyof typeof TONES =>
  failure ? 'failing' : workedAt ? 'working' : 'unknown'

/** One number: how it works, and where its provider tells what becomes of messages. */
export function ConnectionCard({ connection, templates, mayChange }: Props) {
  const t = useTranslations('channels')
  const router = useRouter()
  const { confirmed } = useAct()
  const [check, setCheck] = useState<{ isGood: boolean; words: string } | null>(null)
  const [doing, setDoing] = useState<'test' | 'subscribe' | null>(null)
  const { id, kind, name, address, failure, failedAt, workedAt } = connection
  const isSandbox = id === SANDBOX
  const health = healthOf(connection)
  const ask = async (what: 'test' | 'subscribe') => {
    setDoing(what)
    const result = await (what === 'test'
      ? testConnection({ kind, connectionId: id })
      : subscribeConnection({ connectionId: id }))
    setDoing(null)
    const { isGood, message } = result.ok ? result.data : { isGood: false, message: result.message }
    const answer = kind === 'api' ? t('api.answered') : t('answers', { name: message })
    const good = what === 'test' ? answer : t('whatsapp.subscribed')
    setCheck({ isGood, words: isGood ? good : message })
    router.refresh()
  }
  return (
    <Card>
      <CardHeader
        title={name}
        description={<span dir="ltr">{address}</span>}
        actions={!isSandbox && <Badge tone={TONES[health]}>{t(`health.${health}`)}</Badge>}
      />
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {check && (
          <Alert tone={check.isGood ? 'success' : 'danger'} isLive>
            {check.words}
          </Alert>
        )}
        {failure && !check && (
          <Alert tone="danger" title={failure}>
            <AdviceWords kind={kind} advice={adviceOf(connection)} />
            {failedAt && <Time value={failedAt} />}
          </Alert>
        )}
        {!failure && workedAt && (
          <p className="text-muted text-sm">
            {t('worked')} <Time value={workedAt} />
          </p>
        )}
        {kind === 'whatsapp' && <NumberFacts connection={connection} templates={templates} />}
        {kind === 'sms' && <TextFacts connection={connection} />}
        <div className="grid gap-2">
          <CodeBlock title={t(kind === 'api' ? 'api.hook' : 'hook')} code={connection.hookUrl} />
          {connection.verifyToken && !isSandbox && (
            <CodeBlock title={t(kind === 'api' ? 'api.secret' : 'whatsapp.verify')} code={connection.verifyToken} />
          )}
          {!isSandbox && (
            <p className="text-muted text-sm">{t(`${connection.provider === 'vonage' ? 'vonage' : kind}.hookHint`)}</p>
          )}
        </div>
      </CardBody>
      {mayChange && (
        <CardFooter>
          <Button loading={doing === 'test'} onClick={() => ask('test')}>
            {t('test')}
          </Button>
          {kind !== 'api' && <SendTestDialog connection={connection} onDone={() => router.refresh()} />}
          {kind === 'whatsapp' && connection.verifyToken && !isSandbox && (
            <Button loading={doing === 'subscribe'} onClick={() => ask('subscribe')}>
              {t('whatsapp.subscribe')}
            </Button>
          )}
          {!isSandbox && !connection.isParents && (
            <>
              <ConfirmButton
                variant="ghost"
                confirm={{
                  title: t('removeTitle', { name }),
                  body: t(kind === 'api' ? 'api.removeBody' : 'removeBody'),
                  confirmLabel: t('remove'),
                  onConfirm: confirmed(() => removeConnection({ connectionId: id })),
                }}
              >
                {t('remove')}
              </ConfirmButton>
              <ConnectionDialog kind={kind} connection={connection} />
            </>
          )}
        </CardFooter>
      )}
    </Card>
  )
}
