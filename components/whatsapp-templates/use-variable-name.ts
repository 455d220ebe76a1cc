'use client'

import { useTranslations } from 'next-intl'
import type { TemplateContent, TemplateVariable } from '@/lib/whatsapp-templates/schema'

/** What a variable of a template is called: by where it stands. */
export function useVariableName({ buttons }: Pick<TemplateContent, 'buttons'>) {
  const t = useTranslations('whatsappTemplates')
  return ({ part, name }: TemplateVariable): string => {
    if (part === 'body') return `{{${name}}}`
    if (part === 'header') return t('inHeader', { name: `{{${name}}}` })
    const button = buttons[Number(name)]
    if (button?.kind === 'copy_code') return t('code')
    return t('inButton', { name: button && 'text' in button ? button.text : String(Number(name) + 1) })
  }
}
