'use client'

import { Copy, ExternalLink, type LucideIcon, Phone, Reply } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ButtonKind, TemplateWords } from '@/lib/whatsapp-templates/schema'
import { FormattedText } from './formatted-text'
import { HeaderMedia } from './header-media'

const BUTTON_ICONS: Record<ButtonKind, LucideIcon> = {
  quick_reply: Reply,
  url: ExternalLink,
  phone_number: Phone,
  copy_code: Copy,
}

type Props = {
  words: TemplateWords
  /** A language tag: what is read from right to left is shown so. */
  language: string
  /** The number that it comes from. */
  from?: string | undefined
}

/** A message as a phone shows it. */
export function TemplatePreview({ words, language, from }: Props) {
  const t = useTranslations('whatsappTemplates')
  const { header, body, footer, buttons } = words
  return (
    <div className="mx-auto w-full max-w-80 rounded-2xl border border-line bg-sunken p-4">
      {from && (
        <p dir="ltr" className="mb-3 text-center text-muted text-xs">
          {from}
        </p>
      )}
      <div
        dir="auto"
        lang={language.replace('_', '-')}
        className="wrap-anywhere grid gap-1.5 rounded-xl bg-surface px-3 py-2 text-fg text-sm"
      >
        {header?.kind === 'text' && header.text !== '' && (
          <p dir="auto" className="font-semibold">
            {header.text}
          </p>
        )}
        {header && header.kind !== 'text' && <HeaderMedia kind={header.kind} src={header.src} />}
        <p dir="auto" className="whitespace-pre-wrap">
          {body === '' ? '…' : <FormattedText text={body} />}
        </p>
        {footer !== '' && (
          <p dir="auto" className="text-muted text-xs">
            {footer}
          </p>
        )}
      </div>
      {buttons.length > 0 && (
        <ul className="mt-1.5 grid gap-1.5" aria-label={t('buttons')}>
          {buttons.map(({ kind, text, target }, at) => {
            const Icon = BUTTON_ICONS[kind]
            return (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: buttons have no other name
                key={at}
                className="flex items-center justify-center gap-2 rounded-xl bg-surface px-3 py-2 text-center text-sm"
                title={target || undefined}
              >
                <Icon aria-hidden className="size-4 shrink-0 text-muted" />
                <span dir="auto" className="min-w-0 truncate">
                  {kind === 'copy_code' ? t('copyCode') : text || '…'}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
