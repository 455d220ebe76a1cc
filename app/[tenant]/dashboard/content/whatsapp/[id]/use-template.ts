'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from '@/components/ui/toast'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import type { TemplateContent, TemplateView } from '@/lib/whatsapp-templates/schema'
import { EDITABLE } from '@/lib/whatsapp-templates/schema'
import { submitTemplate, updateTemplate } from '../actions'

type Written = {
  name: string
  language: string
  category: string
  content: TemplateContent
  defaults: Readonly<Record<string, string>>
}
type Input = Parameters<typeof updateTemplate>[0]
type Failure = { message: string; issues?: { path: string; message: string }[] }

const wordsOf = ({ message, issues }: Failure): string =>
  [message, issues?.map(({ path, message: said }) => `${path}: ${said}`).join(' · ')].filter(Boolean).join(' ')

const writtenOf = ({ name, language, category, content, defaults }: TemplateView): Written => ({
  name,
  language,
  category,
  content,
  defaults,
})

/** What is written of a template, saved together and then handed in; nothing is lost before it is saved. */
export function useTemplate(template: TemplateView) {
  const t = useTranslations('whatsappTemplates')
  const router = useRouter()
  const [written, setWritten] = useState(() => writtenOf(template))
  const [saved, setSaved] = useState({ version: template.version, written })
  const [busy, setBusy] = useState<'save' | 'submit' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isChanged = JSON.stringify(written) !== JSON.stringify(saved.written)
  const isOpen = EDITABLE.includes(template.status)
  useUnsavedWarning(isChanged)

  const keep = async (): Promise<boolean> => {
    const { defaults, name, language, category, content } = written
    // Meta knows it by name and language, once it was handed in.
    const own = isOpen ? { category, content, ...(template.status === 'draft' ? { name, language } : {}) } : {}
    const result = await updateTemplate({ templateId: template.id, version: saved.version, defaults, ...own } as Input)
    if (!result.ok) {
      setProblem(wordsOf(result))
      return false
    }
    setSaved({ version: result.data.version, written })
    return true
  }
  const during = async (act: 'save' | 'submit', work: () => Promise<void>) => {
    setBusy(act)
    setProblem(null)
    await work()
    setBusy(null)
    router.refresh()
  }
  const save = () =>
    during('save', async () => {
      if (await keep()) toast.success(t('saved'))
    })
  const submit = (connectionId: string | null) =>
    during('submit', async () => {
      if (isChanged && !(await keep())) return
      const result = await submitTemplate({ templateId: template.id, connectionId })
      if (!result.ok) return setProblem(wordsOf(result))
      if (result.data.outcome === 'taken') toast.success(t('submitted'))
    })
  const change = (changes: Partial<Written>) => setWritten((before) => ({ ...before, ...changes }))
  const changeContent = (changes: Partial<TemplateContent>) =>
    setWritten((before) => ({ ...before, content: { ...before.content, ...changes } }))
  return { written, change, changeContent, save, submit, busy, isChanged, isOpen, problem }
}
