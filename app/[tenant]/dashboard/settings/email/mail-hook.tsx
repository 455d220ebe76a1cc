'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { CodeBlock } from '@/components/ui/code-block'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Time } from '@/components/ui/time'
import { useAct } from '@/components/ui/use-act'
import type { MailHookView } from '@/lib/mail-intake/schema'
import { removeMailHookAction } from './actions'
import { MailHookDialog } from './mail-hook-dialog'

type Props = { hook: MailHookView; isReadOnly: boolean; mayRemove: boolean }

/** One provider: what it is to call, how it is told from others, and when it last told something. */
export function MailHook({ hook, isReadOnly, mayRemove }: Props) {
  const t = useTranslations('emailSender.hooks')
  const { confirmed } = useAct()
  const { kind, toldAt, told, refusal, refusedAt } = hook
  const name = t(`kinds.${kind}`)
  return (
    <section aria-label={name} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-medium text-fg">{name}</h3>
        <Badge tone={toldAt ? 'success' : 'neutral'}>{t(toldAt ? 'working' : 'waiting')}</Badge>
      </div>
      <CodeBlock title={t('url')} code={hook.url} />
      {hook.topicArn && <CodeBlock title={t('topic')} code={hook.topicArn} />}
      {hook.signIn && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
          <CodeBlock title={t('user')} code={hook.signIn.user} />
          <CodeBlock title={t('password')} code={hook.signIn.password} />
        </div>
      )}
      <p className="text-muted text-sm">{t(`steps.${kind}`)}</p>
      {toldAt && (
        <p className="text-muted text-sm">
          {told ? t('told', { what: t(`events.${told}`) }) : t('called')} <Time value={toldAt} />
        </p>
      )}
      {refusal && (
        <Alert tone="warning" title={t(`refusals.${refusal}`)}>
          {refusedAt && <Time value={refusedAt} format="datetime" />}
        </Alert>
      )}
      <div className="flex flex-wrap gap-2">
        {!isReadOnly && <MailHookDialog kind={kind} taken={[]} />}
        {mayRemove && (
          <ConfirmButton
            variant="ghost"
            confirm={{
              title: t('removeTitle', { name }),
              body: t('removeBody'),
              confirmLabel: t('remove'),
              onConfirm: confirmed(() => removeMailHookAction({ mailHookId: hook.id })),
            }}
          >
            {t('remove')}
          </ConfirmButton>
        )}
      </div>
    </section>
  )
}
