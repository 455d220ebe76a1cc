'use client'

import { Languages } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainText } from '@/components/markdown'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import type { InboxMessage } from '@/lib/conversations/schema'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'

/** What a message says in the reader's language; a customer's is translated when somebody asks for it. */
export function MessageTranslation({ message, conversationId }: { message: InboxMessage; conversationId: string }) {
  const t = useTranslations('inbox.aid')
  const locale = useLocale()
  const { canWrite, wordsFor } = useInboxContext()
  const [isBusy, setBusy] = useState(false)
  const language = locale.slice(0, 2)
  const { translations } = message
  const canAsk =
    canWrite && message.author.kind === 'contact' && !translations.some((each) => each.language === language)

  const translate = async () => {
    setBusy(true)
    try {
      await callApi('POST', `/conversations/${conversationId}/messages/${message.id}/translation`, { language })
    } catch (error) {
      toast.error(wordsFor(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      {translations.map((each) => (
        <div key={each.language} dir="auto" className="max-w-full border-line border-s-2 px-3 text-muted text-sm">
          <p className="text-subtle text-xs">
            {each.isOriginal ? t('original') : t('translated')} ·{' '}
            {new Intl.DisplayNames(locale, { type: 'language' }).of(each.language)}
          </p>
          <PlainText text={each.body} />
        </div>
      ))}
      {canAsk && (
        <Button
          variant="ghost"
          size="sm"
          loading={isBusy}
          className="opacity-0 focus-visible:opacity-100 group-hover/message:opacity-100 pointer-coarse:opacity-100"
          onClick={() => void translate()}
        >
          <Languages aria-hidden />
          {t('translate')}
        </Button>
      )}
    </>
  )
}
