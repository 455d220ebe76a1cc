'use client'

import { Sparkles } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { mailLanguage } from '@/lib/mail/schema'
import type { PageContent } from '@/lib/pages/schema'
import { draftPage } from '../actions'
import type { FormChoice } from './page-editor'

const LANGUAGES = ['en', 'de', 'ar'] as const

type DraftDialogProps = { language: string; forms: readonly FormChoice[]; onDraft: (content: PageContent) => void }

/** From a brief to a page that is read before it is saved; the brief stays, whatever happens. */
export function DraftDialog({ language: given, forms, onDraft }: DraftDialogProps) {
  const t = useTranslations('pages.draftDialog')
  const [isOpen, setOpen] = useState(false)
  const [goal, setGoal] = useState('')
  const [language, setLanguage] = useState(mailLanguage(given))
  const [formId, setFormId] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function write() {
    setBusy(true)
    setProblem(null)
    const answer = await draftPage({ goal, language, formId: formId || null }).catch(() => null)
    setBusy(false)
    if (!answer?.ok) {
      setProblem(answer ? `${t('failed')} ${answer.message}` : t('failed'))
      return
    }
    onDraft(answer.data.content)
    setOpen(false)
    const { claims } = answer.data
    toast.success(claims.length > 0 ? t('check', { claims: claims.join(' · ') }) : t('done'))
  }

  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Sparkles aria-hidden /> {t('open')}
      </Button>
      <DialogContent
        title={t('title')}
        description={t('description')}
        footer={
          <Button variant="primary" loading={isBusy} disabled={goal.trim() === ''} onClick={() => void write()}>
            {t('write')}
          </Button>
        }
      >
        <div className="grid gap-4">
          {problem && <Alert tone="danger" title={problem} />}
          <Field label={t('goal')} required>
            <Textarea
              rows={4}
              maxLength={2_000}
              value={goal}
              placeholder={t('goalExample')}
              onChange={({ target }) => setGoal(target.value)}
            />
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t('language')}>
              <NativeSelect value={language} onChange={({ target }) => setLanguage(mailLanguage(target.value))}>
                {LANGUAGES.map((value) => (
                  <option key={value} value={value}>
                    {t(`languages.${value}`)}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Field label={t('form')}>
              <NativeSelect value={formId} onChange={({ target }) => setFormId(target.value)}>
                <option value="">{t('noForm')}</option>
                {forms.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
            </Field>
          </div>
        </div>
      </DialogContent>
    </Dialog>
  )
}
