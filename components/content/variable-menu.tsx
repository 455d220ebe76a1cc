'use client'

import { Braces } from 'lucide-react'
import { useTranslations } from 'next-intl'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { CONTACT_VARIABLES, OWN_VARIABLES } from '@/lib/content/schema'
import { useEditorState } from './editor-context'

/** Puts in what differs from person to person, with words for those of whom it is not known. */
export function VariableMenu({ onPick, isIcon }: { onPick: (variable: string) => void; isIcon?: boolean }) {
  const t = useTranslations('content.editor')
  const { setup, isReadOnly } = useEditorState()
  if (isReadOnly) return null
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={t('addVariable')}
        title={t('addVariable')}
        className="touch-target inline-flex items-center gap-1 rounded-sm px-1 text-muted text-xs hover:text-fg aria-expanded:text-fg [&_svg]:size-3.5"
      >
        <Braces aria-hidden />
        {!isIcon && t('variable')}
      </DropdownMenuTrigger>
      <DropdownMenuContent onCloseAutoFocus={(event) => event.preventDefault()}>
        <DropdownMenuLabel>{t('ofContact')}</DropdownMenuLabel>
        {CONTACT_VARIABLES.map((name) => (
          <DropdownMenuItem key={name} onSelect={() => onPick(`{{${name}|${t(`fallbacks.${name}`)}}}`)}>
            {t(`variables.${name}`)}
          </DropdownMenuItem>
        ))}
        {setup.fields.map(({ key, label }) => (
          <DropdownMenuItem key={key} onSelect={() => onPick(`{{field.${key}|}}`)}>
            <span dir="auto">{label}</span>
          </DropdownMenuItem>
        ))}
        <DropdownMenuLabel>{t('ofCompany')}</DropdownMenuLabel>
        {OWN_VARIABLES.map((name) => (
          <DropdownMenuItem key={name} onSelect={() => onPick(`{{${name}}}`)}>
            {t(`variables.${name}`)}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
