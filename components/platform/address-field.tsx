'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { FormField } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { AddressNote } from './address-note'
import { type LookUpAddress, useAddress } from './use-address'

type AddressFieldProps = { rootDomain: string; lookUpAddress: LookUpAddress }
type Fields = { name: string; slug: string }

/** Follows the company's name with a free address until somebody writes one. */
export function AddressField({ rootDomain, lookUpAddress }: AddressFieldProps) {
  const t = useTranslations('console.address')
  const { control, setValue } = useFormContext<Fields>()
  const [name = '', slug = ''] = useWatch({ control, name: ['name', 'slug'] })
  const isOwn = useRef(false)
  const check = useAddress(lookUpAddress, name, isOwn.current ? slug : '')
  const suggestion = check?.suggestion ?? null

  useEffect(() => {
    if (!isOwn.current && suggestion && suggestion !== slug) setValue('slug', suggestion, { shouldValidate: true })
  }, [suggestion, slug, setValue])

  const isSuggested = !isOwn.current && slug !== '' && slug === suggestion
  return (
    <FormField<Fields>
      name="slug"
      label={t('label')}
      required
      hint={
        <span aria-live="polite">
          <AddressNote
            check={isSuggested ? { state: 'free', suggestion } : check}
            slug={slug}
            host={`${slug}.${rootDomain}`}
            onChoose={(next) => {
              isOwn.current = true
              setValue('slug', next, { shouldValidate: true, shouldDirty: true })
            }}
          />
        </span>
      }
    >
      {(field) => (
        <Input
          {...field}
          dir="ltr"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          maxLength={63}
          after={`.${rootDomain}`}
          onChange={(event) => {
            isOwn.current = event.target.value !== ''
            field.onChange(event.target.value.toLowerCase())
          }}
        />
      )}
    </FormField>
  )
}
