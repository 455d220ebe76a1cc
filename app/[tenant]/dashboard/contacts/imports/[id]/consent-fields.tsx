'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import {
  CONSENT_CHANNELS,
  CONSENT_FILTERS,
  CONSENT_PURPOSES,
  CONSENT_STATES,
  type ConsentState,
} from '@/lib/contacts/schema'

/** `about` is a channel with a purpose, or nothing. */
export type ConsentWish = { about: string; state: ConsentState; source: string; evidence: string }
export const NO_CONSENT: ConsentWish = { about: '', state: 'granted', source: '', evidence: '' }

/** As the verb takes it. */
export function consentsOf({ about, state, source, evidence }: ConsentWish) {
  const [channelName, purposeName] = about.split('_')
  const channel = CONSENT_CHANNELS.find((each) => each === channelName)
  const purpose = CONSENT_PURPOSES.find((each) => each === purposeName)
  return channel && purpose ? [{ channel, purpose, state, source, evidence }] : []
}

type ConsentFieldsProps = { value: ConsentWish; onChange: (value: ConsentWish) => void }

/** What everybody in the file agreed to or refused, with where from and what proves it. */
export function ConsentFields({ value, onChange }: ConsentFieldsProps) {
  const t = useTranslations('imports')
  const contacts = useTranslations('contacts')
  const nameOf = (about: (typeof CONSENT_FILTERS)[number]) => {
    const [wish] = consentsOf({ ...NO_CONSENT, about })
    return wish
      ? contacts('consent.of', {
          channel: contacts(`channels.${wish.channel}`),
          purpose: contacts(`purposes.${wish.purpose}`),
        })
      : about
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('consent.label')} hint={t('consent.hint')}>
        <NativeSelect value={value.about} onChange={(event) => onChange({ ...value, about: event.target.value })}>
          <option value="">{t('consent.none')}</option>
          {CONSENT_FILTERS.map((about) => (
            <option key={about} value={about}>
              {nameOf(about)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {value.about && (
        <>
          <Field label={contacts('consent.state')}>
            <NativeSelect
              value={value.state}
              onChange={(event) =>
                onChange({ ...value, state: CONSENT_STATES.find((each) => each === event.target.value) ?? 'granted' })
              }
            >
              {CONSENT_STATES.map((state) => (
                <option key={state} value={state}>
                  {contacts(`consent.states.${state}`)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label={t('consent.source')} hint={t('consent.sourceHint')}>
            <Input
              value={value.source}
              maxLength={120}
              onChange={(event) => onChange({ ...value, source: event.target.value })}
            />
          </Field>
          <Field label={contacts('consent.evidence')} hint={contacts('consent.evidenceHint')}>
            <Textarea
              rows={2}
              value={value.evidence}
              maxLength={1000}
              onChange={(event) => onChange({ ...value, evidence: event.target.value })}
            />
          </Field>
        </>
      )}
    </div>
  )
}
