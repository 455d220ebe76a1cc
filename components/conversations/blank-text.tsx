'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, useId, useRef } from 'react'
import { Textarea } from '@/components/ui/textarea'
import { fillReply, REPLY_BLANKS } from '@/lib/conversations/schema'

type BlankTextProps = Omit<ComponentProps<typeof Textarea>, 'value' | 'onChange'> & {
  value: string
  onValueChange: (value: string) => void
}

/** A text with blanks that are filled in when it is used: which there are, put in by a click, and how it will read. */
export function BlankText({ value, onValueChange, ref, ...rest }: BlankTextProps) {
  const t = useTranslations('replyBlanks')
  const area = useRef<HTMLTextAreaElement>(null)
  const hintId = useId()
  const add = (blank: string) => {
    const from = area.current?.selectionStart ?? value.length
    const to = area.current?.selectionEnd ?? from
    const words = `{{${blank}}}`
    onValueChange(value.slice(0, from) + words + value.slice(to))
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(from + words.length, from + words.length)
    })
  }
  const read = (customer: string | null) =>
    fillReply(value, {
      contact: { name: customer, email: customer && t('email'), phone: customer && t('phone') },
      agent: { name: t('you') },
    })
  return (
    <div className="grid gap-2">
      <Textarea
        {...rest}
        ref={(element) => {
          area.current = element
          if (typeof ref === 'function') ref(element)
        }}
        dir="auto"
        value={value}
        onChange={({ currentTarget }) => onValueChange(currentTarget.value)}
      />
      <div className="flex flex-wrap items-center gap-1.5">
        <span id={hintId} className="text-muted text-xs">
          {t('insert')}
        </span>
        {REPLY_BLANKS.map((blank) => (
          <button
            key={blank}
            type="button"
            title={`{{${blank}}}`}
            aria-describedby={hintId}
            className="touch-target inline-flex h-6 items-center rounded-sm bg-fg/7 px-2 text-fg text-xs hover:bg-fg/12"
            onClick={() => add(blank)}
          >
            {t(`names.${blank.replace('.', '_') as BlankName}`)}
          </button>
        ))}
      </div>
      {value.includes('{{') && (
        <dl className="grid gap-2 rounded-md bg-sunken p-3 text-sm">
          <Preview label={t('preview')} text={read(t('customer'))} />
          <Preview label={t('previewUnknown')} text={read(null)} />
        </dl>
      )}
    </div>
  )
}

type Blank = (typeof REPLY_BLANKS)[number]
type Underscored<Name extends string> = Name extends `${infer Before}.${infer After}` ? `${Before}_${After}` : Name
type BlankName = Underscored<Blank>

function Preview({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt className="text-subtle text-xs">{label}</dt>
      <dd dir="auto" className="whitespace-pre-line text-fg">
        {text}
      </dd>
    </div>
  )
}
