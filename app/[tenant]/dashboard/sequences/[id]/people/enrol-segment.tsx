'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { NamedSelect } from '@/components/ui/named-select'
import { toast } from '@/components/ui/toast'
import { enrolSegment } from '../../actions'

type Props = { sequenceId: string; segments: readonly { id: string; name: string }[] }

/** Puts everybody of a segment in; it goes on by itself, however many they are. */
export function EnrolSegment({ sequenceId, segments }: Props) {
  const t = useTranslations('sequences')
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [segmentId, setSegmentId] = useState<string | null>(null)
  const enrol = async () => {
    if (!segmentId) return
    setBusy(true)
    const result = await enrolSegment({ sequenceId, segmentId })
    setBusy(false)
    if (!result.ok) return void toast.error(result.message)
    toast.success(t('enrol.begun', { count: result.data.members }))
    setOpen(false)
    router.refresh()
  }
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>{t('enrol.title')}</Button>
      </DialogTrigger>
      <DialogContent
        title={t('enrol.title')}
        description={t('enrol.description')}
        footer={
          <Button variant="primary" loading={isBusy} disabled={!segmentId} onClick={enrol}>
            {t('enrol.action')}
          </Button>
        }
      >
        <NamedSelect
          label={t('segment')}
          none={t('choose')}
          options={segments}
          value={segmentId}
          disabled={false}
          onChange={setSegmentId}
        />
      </DialogContent>
    </Dialog>
  )
}
