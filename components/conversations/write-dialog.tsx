'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { RadioGroup } from '@/components/ui/radio-group'
import { Spinner } from '@/components/ui/spinner'
import type { TemplateOffer, WayToWrite } from '@/lib/deliveries/schema'
import { ContactPicker, type PickedContact } from './contact-picker'
import { callApi, InboxProblem } from './inbox-api'
import { type Target, WriteForm } from './write-form'

type Ways = { items: WayToWrite[]; templates: TemplateOffer[] }

type WriteDialogProps = {
  /** To whom; without one they are chosen first. */
  contact: PickedContact | null
  onClose: () => void
  onStarted: (conversationId: string) => void
}

/** Writes to a contact first, by mail, by text message or with a WhatsApp template; what cannot be done says why. */
export function WriteDialog({ contact: given, onClose, onStarted }: WriteDialogProps) {
  const t = useTranslations('inbox.write')
  const inbox = useTranslations('inbox')
  const [contact, setContact] = useState(given)
  const [ways, setWays] = useState<Ways | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [channel, setChannel] = useState<WayToWrite['channel'] | null>(null)
  const [address, setAddress] = useState('')
  const [from, setFrom] = useState('')
  const contactId = contact?.id

  useEffect(() => {
    if (!contactId) return
    const control = new AbortController()
    setWays(null)
    setProblem(null)
    const input = from ? { connectionRef: from } : {}
    callApi<Ways>('GET', `/contacts/${contactId}/ways`, input, control.signal)
      .then((found) => {
        setWays(found)
        setChannel((before) => before ?? found.items.find((way) => way.problem === null)?.channel ?? null)
      })
      .catch((error: unknown) => {
        if (control.signal.aborted) return
        if (!(error instanceof InboxProblem)) throw error
        setProblem(error.message || inbox('notReached'))
      })
    return () => control.abort()
  }, [contactId, from, inbox])

  const way = ways?.items.find((one) => one.channel === channel)
  const to = way?.addresses.find(({ value }) => value === address) ?? way?.addresses[0]
  const target: Target | null =
    contact && way && to && way.problem === null && to.problem === null
      ? { contactId: contact.id, way, address: to.value, from: way.from.some(({ id }) => id === from) ? from : null }
      : null

  return (
    <DialogContent title={t('title')} description={t('description')}>
      <div className="grid gap-4">
        {given ? (
          <p className="text-fg text-sm">
            <bdi>{given.name}</bdi>
          </p>
        ) : (
          <Field label={t('to')}>
            <ContactPicker
              value={contact}
              onValueChange={(picked) => {
                setContact(picked)
                setChannel(null)
                setAddress('')
              }}
            />
          </Field>
        )}
        {problem && (
          <p role="alert" className="text-danger text-sm">
            {problem}
          </p>
        )}
        {contact && !ways && !problem && <Spinner words={t('loading')} />}
        {ways && (
          <Field label={t('way')} isGroup>
            <RadioGroup
              looks="cards"
              className="sm:grid-cols-3"
              value={channel ?? ''}
              onValueChange={(value) => setChannel(value as WayToWrite['channel'])}
              options={ways.items.map((one) => ({
                value: one.channel,
                label: inbox(`channels.${one.channel}`),
                description: one.problem ? t(`problems.${one.problem}`) : undefined,
                disabled: one.problem !== null,
              }))}
            />
          </Field>
        )}
        {way && way.addresses.length > 1 && (
          <Field label={t('address')}>
            <NativeSelect dir="ltr" value={to?.value ?? ''} onChange={(event) => setAddress(event.target.value)}>
              {way.addresses.map(({ value }) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </NativeSelect>
          </Field>
        )}
        {way && way.from.length > 1 && (
          <Field label={t('from')}>
            <NativeSelect value={from} onChange={(event) => setFrom(event.target.value)}>
              {way.from.map(({ id, name }, at) => (
                <option key={id} value={at === 0 ? '' : id}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          </Field>
        )}
        {to && to.problem !== null && (
          <p role="alert" className="text-danger text-sm">
            {t(`problems.${to.problem}`)}
          </p>
        )}
        {target && (
          <WriteForm
            key={`${target.contactId}:${target.way.channel}`}
            target={target}
            templates={ways?.templates ?? []}
            onClose={onClose}
            onStarted={onStarted}
          />
        )}
      </div>
    </DialogContent>
  )
}
