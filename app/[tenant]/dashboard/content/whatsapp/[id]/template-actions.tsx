'use client'

import { Copy, Pause, Play } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { DeleteButton } from '@/components/ui/delete-button'
import { toast } from '@/components/ui/toast'
import type { TemplateView } from '@/lib/whatsapp-templates/schema'
import { copyTemplate, deleteTemplate, pauseTemplate, resumeTemplate } from '../actions'

const FOLDER = '/dashboard/content/whatsapp'

type Props = { template: TemplateView; may: { write: boolean; send: boolean; delete: boolean } }

/** What can be done with a template besides writing it. */
export function TemplateActions({ template, may }: Props) {
  const t = useTranslations('whatsappTemplates')
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const { id: templateId, name, status, pausedAt } = template
  const isPaused = pausedAt !== null
  const copy = async () => {
    const result = await copyTemplate({ templateId })
    if (result.ok) router.push(`${FOLDER}/${result.data.id}`)
    else toast.error(result.message)
  }
  const stop = async () => {
    const result = await (isPaused ? resumeTemplate : pauseTemplate)({ templateId })
    if (result.ok) router.refresh()
    else toast.error(result.message)
  }
  return (
    <>
      {may.delete && (
        <DeleteButton
          variant="ghost"
          words={{
            title: t('delete.title', { name }),
            body: status === 'draft' ? t('delete.draft') : t('delete.body'),
            action: t('delete.action'),
            done: t('delete.done'),
          }}
          folder={FOLDER}
          remove={() => deleteTemplate({ templateId })}
        />
      )}
      {may.write && (
        <Button disabled={isPending} onClick={() => startTransition(copy)}>
          <Copy aria-hidden /> {t('copy')}
        </Button>
      )}
      {may.send && status !== 'draft' && (
        <Button disabled={isPending} onClick={() => startTransition(stop)}>
          {isPaused ? <Play aria-hidden /> : <Pause aria-hidden />} {t(isPaused ? 'resume' : 'pause')}
        </Button>
      )}
    </>
  )
}
