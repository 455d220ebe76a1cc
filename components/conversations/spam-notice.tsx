'use client'

import { OctagonAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { InboxRow } from '@/lib/conversations/schema'
import { useInboxContext } from './inbox-context'

/** Where a conversation that is spam has no box to answer in. */
export function SpamNotice({ conversation }: { conversation: InboxRow }) {
  const t = useTranslations('inbox.spam')
  const { actions } = useInboxContext()
  const [isBusy, setBusy] = useState(false)

  const unmark = async (unblock: boolean) => {
    setBusy(true)
    await actions.unmarkSpam(conversation, unblock)
    setBusy(false)
  }

  return (
    <div className="border-line border-t bg-surface px-4 py-3 text-sm">
      <p className="flex items-center gap-2 font-medium text-fg">
        <OctagonAlert aria-hidden className="size-4 shrink-0" />
        {t('isSpam')}
      </p>
      <p className="mt-1 text-muted">{t('isSpamHint')}</p>
      <div className="mt-2.5 flex flex-wrap gap-2">
        <Button size="sm" loading={isBusy} onClick={() => void unmark(true)}>
          {t('unmark')}
        </Button>
        <Button size="sm" variant="ghost" disabled={isBusy} onClick={() => void unmark(false)}>
          {t('unmarkOnly')}
        </Button>
      </div>
    </div>
  )
}
