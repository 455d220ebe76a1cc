'use client'

import { AlignCenter, AlignLeft, AlignRight, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ColorPicker } from '@/components/ui/color-picker'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { Alignment } from '@/lib/content/schema'
import { Choice } from './choice'
import { useEditorState } from './editor-context'
import { TextField } from './text-field'

export function AlignField({ value, onChange }: { value: Alignment; onChange: (value: Alignment) => void }) {
  const t = useTranslations('content.settings')
  const { isReadOnly } = useEditorState()
  return (
    <Field label={t('align')} isGroup className="w-auto">
      <Choice
        label={t('align')}
        value={value}
        disabled={isReadOnly}
        onChange={onChange}
        options={[
          { value: 'start', label: <AlignLeft aria-hidden className="rtl:-scale-x-100" />, title: t('start') },
          { value: 'center', label: <AlignCenter aria-hidden />, title: t('center') },
          { value: 'end', label: <AlignRight aria-hidden className="rtl:-scale-x-100" />, title: t('end') },
        ]}
      />
    </Field>
  )
}

type ColorFieldProps = {
  label: string
  value: string | null
  fallback: string
  onChange: (value: string | null) => void
}

export function ColorField({ label, value, fallback, onChange }: ColorFieldProps) {
  const t = useTranslations('content.settings')
  const { isReadOnly, setup } = useEditorState()
  return (
    <Field label={label} disabled={isReadOnly} className="w-auto">
      <div className="flex items-center gap-1">
        <ColorPicker
          value={value}
          fallback={fallback}
          onValueChange={onChange}
          suggestions={[setup.brand.primary, '#ffffff', '#f3f4f6', '#111827']}
        />
        {value !== null && !isReadOnly && (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('usual', { name: label })}
            onClick={() => onChange(null)}
          >
            <X aria-hidden />
          </Button>
        )}
      </div>
    </Field>
  )
}

type NumberFieldProps = {
  label: string
  unit: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}

export function NumberField({ label, unit, value, min, max, onChange }: NumberFieldProps) {
  const { isReadOnly } = useEditorState()
  return (
    <Field label={label} className="w-28">
      <Input
        type="number"
        inputMode="numeric"
        dir="ltr"
        after={unit}
        min={min}
        max={max}
        readOnly={isReadOnly}
        defaultValue={value}
        key={value}
        onBlur={(event) => {
          const typed = Math.round(Number(event.currentTarget.value))
          if (typed !== value && Number.isFinite(typed)) onChange(Math.min(max, Math.max(min, typed)))
          else event.currentTarget.value = String(value)
        }}
      />
    </Field>
  )
}

const BARE_HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i

/** A typed address; one without its beginning gets it when the field is left. */
export function LinkField(props: { value: string; onChange: (value: string) => void; isOptional?: boolean }) {
  const t = useTranslations('content.settings')
  const { value, onChange, isOptional } = props
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: mends what was typed when the field within is left
    <div
      onBlur={() => {
        if (BARE_HOST.test(value.trim())) onChange(`https://${value.trim()}`)
      }}
    >
      <TextField
        label={isOptional ? t('linkOptional') : t('link')}
        value={value}
        maxLength={2_000}
        direction="ltr"
        placeholder="https://"
        onChange={onChange}
      />
    </div>
  )
}
