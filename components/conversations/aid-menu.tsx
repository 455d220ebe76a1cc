'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuSub,
  DropdownMenuSubContent,
  DropdownMenuSubTrigger,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { MANNERS, TRANSLATED_LANGUAGES } from '@/lib/reply-aid/schema'
import type { MenuProps } from './lazy-menu'
import type { Aid } from './use-aid'

/** What the model can do for whoever answers. @param language the customer's, where it is known */
export function AidMenu({ trigger, aid, language }: MenuProps & { aid: Aid; language: string | null }) {
  const t = useTranslations('inbox.aid')
  const names = new Intl.DisplayNames(useLocale(), { type: 'language' })
  const [isOpen, setOpen] = useState(true)
  const others = TRANSLATED_LANGUAGES.filter((each) => each !== language)
  const languages = language ? [language, ...others] : others
  return (
    <DropdownMenu open={isOpen} onOpenChange={setOpen}>
      <DropdownMenuTrigger asChild>{trigger}</DropdownMenuTrigger>
      <DropdownMenuContent side="top" align="start">
        <DropdownMenuLabel>{t('label')}</DropdownMenuLabel>
        <DropdownMenuItem onSelect={() => void aid.suggest()}>{t('suggest')}</DropdownMenuItem>
        <DropdownMenuItem onSelect={() => void aid.summarise()}>{t('summarise')}</DropdownMenuItem>
        <DropdownMenuSeparator />
        {MANNERS.map((manner) => (
          <DropdownMenuItem key={manner} disabled={!aid.canChange} onSelect={() => void aid.rewrite(manner)}>
            {t(`manners.${manner}`)}
          </DropdownMenuItem>
        ))}
        <DropdownMenuSub>
          <DropdownMenuSubTrigger disabled={!aid.canChange}>{t('translateTo')}</DropdownMenuSubTrigger>
          <DropdownMenuSubContent>
            {languages.map((each) => (
              <DropdownMenuItem key={each} onSelect={() => void aid.translate(each)}>
                {names.of(each)}
              </DropdownMenuItem>
            ))}
          </DropdownMenuSubContent>
        </DropdownMenuSub>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
