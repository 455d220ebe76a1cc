'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { DRAFT_LANGUAGES } from '@/lib/drafts/schema'
import { LanguageOptions } from '../language-options'
import type { Rework } from './use-rework'

type Props = { act: 'tone' | 'translate'; language: string; rework: Rework; onClose: () => void }

/** Asks for the tone or the language that a draft shall have. */
export function WishDialog({ act, language, rework, onClose }: Props) {
  const t = useTranslations('drafts.wish')
  const [tone, setTone] = useState('')
  const [chosen, setChosen] = useState<string>(DRAFT_LANGUAGES.find((tag) => tag !== language) ?? 'en')
  const isReady = act === 'translate' || tone.trim() !== ''
  const begin = () => {
    void rework(act === 'tone' ? { act, tone: tone.trim() } : { act, language: chosen })
    onClose()
  }
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t(`${act}.title`)}
        description={t(`${act}.description`)}
        footer={
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button variant="primary" disabled={!isReady} onClick={begin}>
              {t('begin')}
            </Button>
          </>
        }
      >
        {act === 'tone' ? (
          <Field label={t('tone.label')}>
            <Input
              value={tone}
              maxLength={200}
              placeholder={t('tone.example')}
              onChange={(event) => setTone(event.currentTarget.value)}
            />
          </Field>
        ) : (
          <Field label={t('translate.label')}>
            <NativeSelect value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
              <LanguageOptions />
            </NativeSelect>
          </Field>
        )}
      </DialogContent>
    </Dialog>
  )
}
