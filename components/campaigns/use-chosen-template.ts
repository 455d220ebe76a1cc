'use client'

import { useEffect, useState } from 'react'
import type { TemplateView } from '@/lib/whatsapp-templates/schema'
import type { MessageActs } from './message-setup'

/** The chosen template with all that it says, read when one is chosen that is not known yet. */
export function useChosenTemplate(
  templateId: string | null,
  known: readonly TemplateView[],
  getTemplate: MessageActs['getTemplate'],
): TemplateView | null {
  const [found, setFound] = useState<TemplateView | null>(null)
  const chosen = [found, ...known].find((one) => one?.id === templateId) ?? null
  const isMissing = templateId !== null && chosen === null
  useEffect(() => {
    if (!isMissing) return
    let isCurrent = true
    void getTemplate({ templateId }).then((result) => {
      if (isCurrent) setFound(result.ok ? result.data : null)
    })
    return () => {
      isCurrent = false
    }
  }, [templateId, isMissing, getTemplate])
  return chosen
}
