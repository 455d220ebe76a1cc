'use client'

import { useEffect, useState } from 'react'
import type { TemplateView } from '@/lib/whatsapp-templates/schema'
import { getTemplate } from '../actions'

/** The chosen template with all that it says, read when another one is chosen. */
export function useChosenTemplate(templateId: string | null, first: TemplateView | null): TemplateView | null {
  const [found, setFound] = useState(first)
  useEffect(() => {
    if (templateId === null || found?.id === templateId) return
    let isCurrent = true
    void getTemplate({ templateId }).then((result) => {
      if (isCurrent) setFound(result.ok ? result.data : null)
    })
    return () => {
      isCurrent = false
    }
  }, [templateId, found?.id])
  return found?.id === templateId ? found : null
}
