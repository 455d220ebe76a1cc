'use client'

import { Inbox, MessageCircleQuestion } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Kbd } from '@/components/ui/kbd'
import { useInboxContext } from './inbox-context'

/** The middle pane without a conversation: nothing chosen yet, or one that cannot be shown. */
export function NothingOpen({ problem }: { problem: string | null }) {
  const t = useTranslations('inbox')
  const { go } = useInboxContext()
  if (problem !== null) {
    return (
      <EmptyState
        icon={<MessageCircleQuestion aria-hidden />}
        title={t('cannotOpen')}
        description={problem}
        action={<Button onClick={() => go({ conversationId: null })}>{t('backToList')}</Button>}
        className="h-full justify-center"
      />
    )
  }
  return (
    <EmptyState
      icon={<Inbox aria-hidden />}
      title={t('nothingOpen')}
      description={t.rich('nothingOpenHint', { kbd: (chunks) => <Kbd>{chunks}</Kbd> })}
      className="h-full justify-center"
    />
  )
}
