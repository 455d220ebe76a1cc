'use client'

import { Sparkles } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { z } from 'zod'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Switch } from '@/components/ui/switch'
import { Textarea } from '@/components/ui/textarea'
import { DRAFT_TOKENS, type DraftSource, type EmailDraft, type emailBrief } from '@/lib/drafts/schema'
import { mailLanguage } from '@/lib/mail/schema'
import { DraftResult } from './draft-result'
import { useEditorState } from './editor-context'

type Passage = { title: string; url: string | null; content: string }
export type Drafting = {
  draft: (brief: z.input<typeof emailBrief>) => Promise<FormResult<EmailDraft>>
  /** Passages of the company's knowledge; null where the member may not read it. */
  search: ((input: { question: string; language: string; limit: number }) => Promise<FormResult<Passage[]>>) | null
}

const MOST_SOURCES = 6

const asSource = ({ title, url, content }: Passage): DraftSource => ({
  title: title.slice(0, 300) || '-',
  url,
  text: content.slice(0, 4_000),
})

/** From a brief to a mail; what was written into the brief stays, whatever happens. */
export function DraftDialog({ draft, search }: Drafting) {
  const t = useTranslations('content.draft')
  const { content, change, select, setup } = useEditorState()
  const [isOpen, setOpen] = useState(false)
  const [brief, setBrief] = useState({ goal: '', tone: '', audience: '', instructions: '' })
  const [language, setLanguage] = useState(mailLanguage(setup.language))
  const [usesKnowledge, setUsesKnowledge] = useState(search !== null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [result, setResult] = useState<EmailDraft | null>(null)
  const set = (part: Partial<typeof brief>) => setBrief((now) => ({ ...now, ...part }))

  async function write() {
    setBusy(true)
    setProblem(null)
    const wish = { question: brief.goal.slice(0, 1_000), language, limit: MOST_SOURCES }
    const found = search && usesKnowledge ? await search(wish) : null
    const sources = found?.ok ? found.data.map(asSource) : []
    const answer = await draft({ ...brief, language, sources }).catch(() => null)
    setBusy(false)
    if (answer?.ok) setResult(answer.data)
    else setProblem(answer ? `${t('failed')} ${answer.message}` : t('failed'))
  }
  const use = (subject: string) => {
    if (!result) return
    // The footer is what the company has written there already.
    const footer = content.blocks.slice(-1)
    change({ ...result.content, subject, blocks: [...result.content.blocks.slice(0, -1), ...footer] }, 'draft')
    select(null)
    setOpen(false)
    setResult(null)
  }

  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Sparkles aria-hidden /> {t('open')}
      </Button>
      <DialogContent size="lg" title={t('title')} description={t('description')}>
        {result ? (
          <DraftResult draft={result} onUse={use} onBack={() => setResult(null)} />
        ) : (
          <div className="grid gap-4">
            {problem && <Alert tone="danger" title={problem} />}
            <Field label={t('goal')} required>
              <Textarea
                value={brief.goal}
                rows={3}
                maxLength={2_000}
                placeholder={t('goalExample')}
                onChange={(event) => set({ goal: event.currentTarget.value })}
              />
            </Field>
            <div className="grid gap-4 sm:grid-cols-2">
              <Field label={t('tone')}>
                <Input
                  value={brief.tone}
                  maxLength={300}
                  placeholder={t('toneExample')}
                  onChange={(event) => set({ tone: event.currentTarget.value })}
                />
              </Field>
              <Field label={t('language')}>
                <NativeSelect
                  value={language}
                  onChange={(event) => setLanguage(mailLanguage(event.currentTarget.value))}
                >
                  {(['en', 'de', 'ar'] as const).map((value) => (
                    <option key={value} value={value}>
                      {t(`languages.${value}`)}
                    </option>
                  ))}
                </NativeSelect>
              </Field>
            </div>
            <Field label={t('audience')} hint={t('audienceHint')}>
              <Input
                value={brief.audience}
                maxLength={500}
                onChange={(event) => set({ audience: event.currentTarget.value })}
              />
            </Field>
            <Field label={t('instructions')}>
              <Textarea
                value={brief.instructions}
                rows={2}
                maxLength={2_000}
                onChange={(event) => set({ instructions: event.currentTarget.value })}
              />
            </Field>
            {search && (
              <Field label={t('knowledge')}>
                <Switch checked={usesKnowledge} onCheckedChange={setUsesKnowledge} />
              </Field>
            )}
            <div className="flex flex-wrap items-center justify-end gap-3">
              <p className="text-muted text-xs">{t('cost', { count: DRAFT_TOKENS })}</p>
              <Button variant="primary" loading={isBusy} disabled={brief.goal.trim() === ''} onClick={write}>
                {t('write')}
              </Button>
            </div>
          </div>
        )}
      </DialogContent>
    </Dialog>
  )
}
