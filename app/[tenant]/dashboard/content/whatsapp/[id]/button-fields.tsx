'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { MoveButtons, moved } from '@/components/ui/move-buttons'
import { NativeSelect } from '@/components/ui/native-select'
import {
  BUTTON_KINDS,
  type ButtonKind,
  type TemplateButton,
  type TemplateContent,
} from '@/lib/whatsapp-templates/schema'

const MOST = 10

const NEW: Readonly<Record<ButtonKind, TemplateButton>> = {
  quick_reply: { kind: 'quick_reply', text: '' },
  url: { kind: 'url', text: '', url: 'https://' },
  phone_number: { kind: 'phone_number', text: '', phone: '+' },
  copy_code: { kind: 'copy_code' },
}

type Props = {
  content: TemplateContent
  isReadOnly: boolean
  onChange: (changes: Partial<TemplateContent>) => void
}

/** Buttons below the message. An example goes with its button when that is moved. */
export function ButtonFields({ content, isReadOnly, onChange }: Props) {
  const t = useTranslations('whatsappTemplates')
  const { buttons, examples } = content
  const set = (next: readonly { button: TemplateButton; example: string | undefined }[]) => {
    const others = Object.entries(examples).filter(([key]) => !key.startsWith('button.'))
    const own = next.flatMap(({ example }, at) => (example === undefined ? [] : [[`button.${at}`, example]]))
    onChange({ buttons: next.map(({ button }) => button), examples: Object.fromEntries([...others, ...own]) })
  }
  const all = buttons.map((button, at) => ({ button, example: examples[`button.${at}`] }))
  const change = (at: number, button: TemplateButton) =>
    set(all.map((one, place) => (place === at ? { ...one, button } : one)))
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 font-medium text-fg text-sm">{t('buttons')}</legend>
      {all.map(({ button }, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: buttons have no other name
          key={at}
          className="grid gap-3 rounded-lg border border-line p-3"
        >
          <div className="flex flex-wrap items-center justify-between gap-2">
            <span className="font-medium text-fg text-sm">{t(`buttonKinds.${button.kind}`)}</span>
            {!isReadOnly && (
              <MoveButtons
                name={t('buttonNumber', { number: at + 1 })}
                at={at}
                count={buttons.length}
                onMove={(to) => set(moved(all, at, to))}
                onRemove={() => set(all.filter((_, place) => place !== at))}
              />
            )}
          </div>
          <ButtonForm button={button} isReadOnly={isReadOnly} onChange={(next) => change(at, next)} />
        </div>
      ))}
      {!isReadOnly && buttons.length < MOST && (
        <Field label={t('addButton')} className="sm:w-64">
          <NativeSelect
            value=""
            onChange={({ currentTarget: { value } }) => {
              const kind = BUTTON_KINDS.find((known) => known === value)
              if (kind) set([...all, { button: NEW[kind], example: undefined }])
            }}
          >
            <option value="">{t('chooseButton')}</option>
            {BUTTON_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`buttonKinds.${kind}`)}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )}
    </fieldset>
  )
}

type FormProps = { button: TemplateButton; isReadOnly: boolean; onChange: (button: TemplateButton) => void }

function ButtonForm({ button, isReadOnly, onChange }: FormProps) {
  const t = useTranslations('whatsappTemplates')
  if (button.kind === 'copy_code') return <p className="text-muted text-sm">{t('copyCodeHint')}</p>
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={t('buttonText')}>
        <Input
          dir="auto"
          value={button.text}
          maxLength={60}
          readOnly={isReadOnly}
          onChange={({ currentTarget }) => onChange({ ...button, text: currentTarget.value })}
        />
      </Field>
      {button.kind === 'url' && (
        <Field label={t('buttonUrl')} hint={t('buttonUrlHint')}>
          <Input
            dir="ltr"
            value={button.url}
            maxLength={2_000}
            readOnly={isReadOnly}
            onChange={({ currentTarget }) => onChange({ ...button, url: currentTarget.value })}
          />
        </Field>
      )}
      {button.kind === 'phone_number' && (
        <Field label={t('buttonPhone')}>
          <Input
            type="tel"
            dir="ltr"
            value={button.phone}
            maxLength={40}
            readOnly={isReadOnly}
            onChange={({ currentTarget }) => onChange({ ...button, phone: currentTarget.value })}
          />
        </Field>
      )}
    </div>
  )
}
