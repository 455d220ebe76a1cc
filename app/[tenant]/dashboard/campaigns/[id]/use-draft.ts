'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from '@/components/ui/toast'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import type { CampaignView } from '@/lib/campaigns/schema'
import { updateCampaign } from '../actions'

type Changes = Omit<Parameters<typeof updateCampaign>[0], 'campaignId' | 'version'>

/** What is written of a draft, saved together; nothing is lost before it is saved. */
export function useDraft<Written extends Changes>(
  campaign: Pick<CampaignView, 'id' | 'version'>,
  initial: () => Written,
) {
  const t = useTranslations('campaigns')
  const router = useRouter()
  const [written, setWritten] = useState(initial)
  const [saved, setSaved] = useState({ version: campaign.version, written })
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isChanged = JSON.stringify(written) !== JSON.stringify(saved.written)
  useUnsavedWarning(isChanged)

  const save = async () => {
    setSaving(true)
    setProblem(null)
    const result = await updateCampaign({ campaignId: campaign.id, version: saved.version, ...written })
    setSaving(false)
    if (!result.ok) {
      const details = result.issues?.map(({ path, message }) => `${path}: ${message}`).join(' · ')
      return setProblem(details ? `${result.message} ${details}` : result.message)
    }
    setSaved({ version: result.data.version, written })
    toast.success(t('saved'))
    router.refresh()
  }
  const change = (changes: Partial<Written> | ((before: Written) => Partial<Written>)) =>
    setWritten((before) => ({ ...before, ...(typeof changes === 'function' ? changes(before) : changes) }))
  return { written, change, save, isSaving, isChanged, problem }
}
