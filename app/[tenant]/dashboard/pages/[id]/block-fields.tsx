'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import type { PageBlock } from '@/lib/pages/schema'
import type { FormChoice } from './page-editor'
import { PictureInput } from './picture-input'

type BlockFieldsProps = {
  block: PageBlock
  forms: readonly FormChoice[]
  disabled: boolean
  onChange: (block: PageBlock) => void
}
type Entry = { heading: string; text: string }

const SIZES = ['small', 'medium', 'large'] as const
const MOST = { columns: 3, features: 12, faq: 30 } as const

/** What can be said of a block: the fields that it has, in one order. */
export function BlockFields({ block, forms, disabled, onChange }: BlockFieldsProps) {
  const t = useTranslations('pages.editor')
  const set = (changes: object) => onChange({ ...block, ...changes } as PageBlock)
  return (
    <>
      {'heading' in block && (
        <Field label={t('heading')} disabled={disabled}>
          <Input value={block.heading} maxLength={200} onChange={({ target }) => set({ heading: target.value })} />
        </Field>
      )}
      {'text' in block && (
        <Field label={t('text')} disabled={disabled}>
          <Textarea
            rows={4}
            maxLength={5_000}
            value={block.text}
            onChange={({ target }) => set({ text: target.value })}
          />
        </Field>
      )}
      {'items' in block && (
        <Entries items={block.items} most={MOST[block.kind]} disabled={disabled} onChange={(items) => set({ items })} />
      )}
      {block.kind === 'testimonial' && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('person')} disabled={disabled}>
            <Input value={block.name} maxLength={120} onChange={({ target }) => set({ name: target.value })} />
          </Field>
          <Field label={t('role')} disabled={disabled}>
            <Input value={block.role} maxLength={160} onChange={({ target }) => set({ role: target.value })} />
          </Field>
        </div>
      )}
      {block.kind === 'form' && (
        <Field label={t('form')} hint={t('formHint')} disabled={disabled}>
          <NativeSelect value={block.formId ?? ''} onChange={({ target }) => set({ formId: target.value || null })}>
            <option value="">{t('noForm')}</option>
            {forms.map(({ id, name, isOpen }) => (
              <option key={id} value={id}>
                {isOpen ? name : t('closedForm', { name })}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )}
      {'src' in block && (
        <PictureInput label={t('picture')} value={block.src} disabled={disabled} onChange={(src) => set({ src })} />
      )}
      {block.kind === 'image' && (
        <Field label={t('alt')} hint={t('altHint')} disabled={disabled}>
          <Input value={block.alt} maxLength={300} onChange={({ target }) => set({ alt: target.value })} />
        </Field>
      )}
      {'label' in block && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('label')} disabled={disabled}>
            <Input value={block.label} maxLength={80} onChange={({ target }) => set({ label: target.value })} />
          </Field>
          <Field label={t('href')} hint={t('hrefHint')} disabled={disabled}>
            <Input dir="ltr" value={block.href} onChange={({ target }) => set({ href: target.value })} />
          </Field>
        </div>
      )}
      {block.kind === 'spacer' && (
        <Field label={t('size')} disabled={disabled}>
          <NativeSelect value={block.size} onChange={({ target }) => set({ size: target.value })}>
            {SIZES.map((size) => (
              <option key={size} value={size}>
                {t(`sizes.${size}`)}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )}
    </>
  )
}

type EntriesProps = {
  items: readonly Entry[]
  most: number
  disabled: boolean
  onChange: (items: Entry[]) => void
}

function Entries({ items, most, disabled, onChange }: EntriesProps) {
  const t = useTranslations('pages.editor')
  const change = (at: number, changes: Partial<Entry>) =>
    onChange(items.map((item, index) => (index === at ? { ...item, ...changes } : item)))
  return (
    <div className="grid gap-3">
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no names of their own and only the last is added
        <div key={at} className="grid gap-3 rounded-md bg-sunken p-3">
          <Field label={t('entryHeading', { n: at + 1 })} disabled={disabled}>
            <Input
              value={item.heading}
              maxLength={200}
              onChange={({ target }) => change(at, { heading: target.value })}
            />
          </Field>
          <Field label={t('entryText', { n: at + 1 })} disabled={disabled}>
            <Textarea
              rows={2}
              maxLength={5_000}
              value={item.text}
              onChange={({ target }) => change(at, { text: target.value })}
            />
          </Field>
          {!disabled && items.length > 1 && (
            <Button
              variant="ghost"
              size="sm"
              className="justify-self-start"
              onClick={() => onChange(items.filter((_, index) => index !== at))}
            >
              <Trash2 aria-hidden />
              {t('removeEntry')}
            </Button>
          )}
        </div>
      ))}
      {!disabled && items.length < most && (
        <Button
          size="sm"
          className="justify-self-start"
          onClick={() => onChange([...items, { heading: '', text: '' }])}
        >
          <Plus aria-hidden />
          {t('addEntry')}
        </Button>
      )}
    </div>
  )
}
