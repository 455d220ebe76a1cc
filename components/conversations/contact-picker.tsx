'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Combobox } from '@/components/ui/combobox'
import { callApi, InboxProblem } from './inbox-api'

export type PickedContact = { id: string; name: string }

type Found = { id: string; name: string | null; email: string | null; phone: string | null }

const SEARCH_DELAY_MS = 250
const MOST = 20

/** A contact by name, address or number. */
export function ContactPicker({
  value,
  onValueChange,
}: {
  value: PickedContact | null
  onValueChange: (contact: PickedContact | null) => void
}) {
  const t = useTranslations('inbox.write')
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly Found[]>([])
  const [isLoading, setLoading] = useState(true)
  const latest = useRef(0)

  useEffect(() => {
    latest.current += 1
    const mine = latest.current
    setLoading(true)
    const timer = setTimeout(async () => {
      try {
        const { items } = await callApi<{ items: Found[] }>('GET', '/contacts', { search: words, limit: MOST })
        if (mine === latest.current) setFound(items)
      } catch (error) {
        if (!(error instanceof InboxProblem)) throw error
        if (mine === latest.current) setFound([])
      } finally {
        if (mine === latest.current) setLoading(false)
      }
    }, SEARCH_DELAY_MS)
    return () => clearTimeout(timer)
  }, [words])

  const nameOf = (contact: Found) => contact.name ?? contact.email ?? contact.phone ?? ''
  const listed = found.map((contact) => ({
    value: contact.id,
    label: nameOf(contact),
    description: [contact.email, contact.phone].filter((known) => known && known !== nameOf(contact)).join(' · '),
  }))
  const chosen = value && !listed.some((option) => option.value === value.id)
  const options = chosen ? [{ value: value.id, label: value.name, description: '' }, ...listed] : listed

  return (
    <Combobox
      options={options}
      value={value?.id ?? null}
      placeholder={t('choose')}
      searchPlaceholder={t('search')}
      isLoading={isLoading}
      onSearch={setWords}
      onValueChange={(id) => {
        const contact = found.find((candidate) => candidate.id === id)
        if (contact) onValueChange({ id: contact.id, name: nameOf(contact) })
      }}
    />
  )
}
