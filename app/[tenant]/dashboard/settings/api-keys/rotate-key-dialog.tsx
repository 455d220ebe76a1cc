'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KeySecret } from '@/components/api-keys/key-secret'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { rotateApiKey } from './actions'

const OVERLAPS = [0, 1, 24, 72, 168] as const

type RotateKeyProps = { keyId: string; name: string; onClose: () => void }

export function RotateKeyDialog({ keyId, name, onClose }: RotateKeyProps) {
  const t = useTranslations('apiKeys')
  const [hours, setHours] = useState(24)
  const [secret, setSecret] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const rotate = async () => {
    setRunning(true)
    const result = await rotateApiKey({ keyId, overlapHours: hours })
    setRunning(false)
    if (result.ok) setSecret(result.data.secret)
    else setProblem(result.message)
  }
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={secret ? t('create.made') : t('rotate.title', { name })}
        description={secret ? undefined : t('rotate.description')}
      >
        {secret ? (
          <KeySecret secret={secret} onDone={onClose} />
        ) : (
          <div className="grid gap-5">
            {problem && <Alert tone="danger">{problem}</Alert>}
            <Field label={t('rotate.overlap')} hint={t('rotate.overlapHint')}>
              <NativeSelect value={hours} onChange={(event) => setHours(Number(event.target.value))}>
                {OVERLAPS.map((value) => (
                  <option key={value} value={value}>
                    {t('rotate.hours', { hours: value })}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <div className="flex sm:justify-end">
              <Button variant="primary" className="max-sm:w-full" loading={isRunning} onClick={() => void rotate()}>
                {t('rotate.submit')}
              </Button>
            </div>
          </div>
        )}
      </DialogContent>
    </Dialog>
  )
}
