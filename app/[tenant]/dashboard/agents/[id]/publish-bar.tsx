'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import { useAct } from '@/components/ui/use-act'
import type { AgentSetting, TestState } from '@/lib/agents/schema'
import { discardDraftAction, publishAgentAction, startRunAction, testStateAction } from '../actions'
import { PublishTests } from './publish-tests'

const LOOK_MS = 1_000
/** Whoever has waited for ten minutes looks at the tests themselves. */
const MOST_LOOKS = 600

type Props = {
  id: string
  version: number
  changed: AgentSetting[]
  tests: TestState
  by: string | null
  at: string | null
}

/** What was changed since customers got it, and the two ways on. */
export function PublishBar({ id, version, changed, tests: testsAtFirst, by, at }: Props) {
  const t = useTranslations('agents')
  const format = useFormatter()
  const router = useRouter()
  const { run, confirmed, isPending } = useAct()
  const [isOpen, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const [tested, setTested] = useState<TestState | null>(null)
  const tests = tested ?? testsAtFirst
  const [isTesting, setTesting] = useState(false)
  const names = format.list(changed.map((name) => t(`settings.${name}`)))
  const mayPublish = !isTesting && (tests.kind === 'none' || tests.kind === 'held' || tests.gate === 'ask')
  const open = (isWanted: boolean) => {
    setTested(null)
    setOpen(isWanted)
  }
  const publish = (acceptsBroken: boolean) =>
    run(
      () => publishAgentAction({ id, version, note, acceptsBroken }),
      ({ liveVersion }) => {
        open(false)
        setNote('')
        toast.success(t('publish.done', { number: liveVersion }))
        router.refresh()
      },
    )

  async function test() {
    setTesting(true)
    const started = await startRunAction({ agentId: id })
    if (!started.ok) toast.error(started.message)
    let state = tests
    for (let looks = 0; started.ok && state.kind === 'untested' && looks < MOST_LOOKS; looks++) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      const looked = await testStateAction({ agentId: id })
      if (!looked.ok) break
      state = looked.data
      setTested(state)
    }
    setTesting(false)
    router.refresh()
  }
  return (
    <Alert
      tone="warning"
      title={t('publish.title')}
      actions={
        <>
          <Dialog open={isOpen} onOpenChange={open}>
            <DialogTrigger asChild>
              <Button variant="primary">{t('publish.action')}</Button>
            </DialogTrigger>
            <DialogContent
              title={t('publish.ask')}
              description={t('publish.changes', { names })}
              footer={
                <>
                  {mayPublish && (tests.kind === 'untested' || tests.kind === 'broken') && (
                    <Button loading={isPending} onClick={() => publish(true)}>
                      {t('publish.anyway')}
                    </Button>
                  )}
                  {tests.kind === 'untested' && (
                    <Button variant="primary" loading={isTesting} onClick={() => void test()}>
                      {t('publish.test', { count: tests.cases })}
                    </Button>
                  )}
                  {(tests.kind === 'none' || tests.kind === 'held') && (
                    <Button variant="primary" loading={isPending} onClick={() => publish(false)}>
                      {t('publish.action')}
                    </Button>
                  )}
                </>
              }
            >
              <PublishTests agentId={id} tests={tests} isTesting={isTesting} />
              <Field label={t('publish.note')} hint={t('publish.noteHint')}>
                <Input value={note} maxLength={300} onChange={(event) => setNote(event.currentTarget.value)} />
              </Field>
            </DialogContent>
          </Dialog>
          <ConfirmButton
            confirm={{
              title: t('publish.discardTitle'),
              body: t('publish.changes', { names }),
              confirmLabel: t('publish.discard'),
              onConfirm: confirmed(() => discardDraftAction({ id, version })),
            }}
          >
            {t('publish.discard')}
          </ConfirmButton>
        </>
      }
    >
      <p>
        {t('publish.changes', { names })}
        {by && at && (
          <>
            {' · '}
            <bdi>{by}</bdi> · <Time value={at} />
          </>
        )}
      </p>
    </Alert>
  )
}
