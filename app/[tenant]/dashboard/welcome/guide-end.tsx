'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { resumeStep, skipStep } from './actions'

/** The way out of the guide, and back into it; on every device. */
export function GuideEnd({ isHidden, isOver }: { isHidden: boolean; isOver: boolean }) {
  const t = useTranslations('guide')
  const router = useRouter()
  async function change() {
    const result = await (isHidden ? resumeStep : skipStep)({ step: 'guide' })
    if (!result.ok) {
      toast.error(result.message)
      return
    }
    if (!isHidden) router.push('/dashboard')
    router.refresh()
  }
  return (
    <div>
      <Button variant={isOver && !isHidden ? 'primary' : 'ghost'} onClick={change}>
        {isHidden ? t('show') : isOver ? t('finish') : t('hide')}
      </Button>
    </div>
  )
}
