'use client'

import { Languages, LogOut, Monitor, Moon, Sun, SunMoon, UserRound } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { type ReactNode, useTransition } from 'react'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuSub,
  DropdownMenuSubContent,
  DropdownMenuSubTrigger,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { Link } from '@/components/ui/link'
import { LOCALE_NAMES, LOCALES } from '@/i18n/locales'
import { type UserMenuProps, userRowLooks } from './user-menu'

const themes = [
  { value: 'system', icon: Monitor },
  { value: 'light', icon: Sun },
  { value: 'dark', icon: Moon },
] as const

export function UserMenuOpened({
  user,
  accountHref,
  signOut,
  chooseLanguage,
  row,
}: UserMenuProps & { row: ReactNode }) {
  const t = useTranslations()
  const router = useRouter()
  const locale = useLocale()
  const { theme, setTheme } = useTheme()
  const [isLeaving, startLeaving] = useTransition()
  const [, startSpeaking] = useTransition()

  const speak = (next: string) =>
    startSpeaking(async () => {
      await chooseLanguage(next)
      router.refresh()
    })

  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger aria-label={t('shell.yourAccount')} className={userRowLooks} disabled={isLeaving}>
        {row}
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" side="top" className="w-58">
        <p className="truncate px-2 pt-1.5 pb-2 text-subtle text-xs">{user.email}</p>
        <DropdownMenuItem asChild>
          <Link href={accountHref}>
            <UserRound aria-hidden />
            {t('shell.yourAccount')}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuSub>
          <DropdownMenuSubTrigger>
            <SunMoon aria-hidden />
            {t('ui.theme.legend')}
          </DropdownMenuSubTrigger>
          <DropdownMenuSubContent>
            <DropdownMenuRadioGroup value={theme ?? 'system'} onValueChange={setTheme}>
              {themes.map(({ value, icon: Icon }) => (
                <DropdownMenuRadioItem key={value} value={value}>
                  <Icon aria-hidden />
                  {t(`ui.theme.${value}`)}
                </DropdownMenuRadioItem>
              ))}
            </DropdownMenuRadioGroup>
          </DropdownMenuSubContent>
        </DropdownMenuSub>
        <DropdownMenuSub>
          <DropdownMenuSubTrigger>
            <Languages aria-hidden />
            {t('shell.language')}
          </DropdownMenuSubTrigger>
          <DropdownMenuSubContent>
            <DropdownMenuRadioGroup value={locale} onValueChange={speak}>
              {LOCALES.map((each) => (
                <DropdownMenuRadioItem key={each} value={each} lang={each}>
                  {LOCALE_NAMES[each]}
                </DropdownMenuRadioItem>
              ))}
            </DropdownMenuRadioGroup>
          </DropdownMenuSubContent>
        </DropdownMenuSub>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => startLeaving(signOut)}>
          <LogOut aria-hidden className="rtl:-scale-x-100" />
          {t('shell.signOut')}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
