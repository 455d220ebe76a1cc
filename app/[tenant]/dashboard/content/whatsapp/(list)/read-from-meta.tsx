'use client'

import { RefreshCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { syncTemplates } from '../actions'

/** Brings in what Meta has, and how it stands. */
export function ReadFromMeta() {
  const t = useTranslations('whatsappTemplates')
  const router = useRouter()
  const [isReading, setReading] = useState(false)
  const read = async () => {
    setReading(true)
    const result = await syncTemplates({})
    setReading(false)
    if (!result.ok) return toast.error(result.message)
    toast.success(t('read', result.data))
    router.refresh()
  }
  return (
    <Button loading={isReading} onClick={read}>
      <RefreshCw aria-hidden /> {t('readAction')}
    </Button>
  )
}
