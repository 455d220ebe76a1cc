'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import {
  CONSENT_CHANNELS,
  CONSENT_PURPOSES,
  type ConsentChannel,
  type ConsentPurpose,
  type ConsentView,
} from '@/lib/contacts/schema'
import { ConsentDialog } from './consent-dialog'

type ConsentPanelProps = { contactId: string; consents: readonly ConsentView[]; canWrite: boolean }
type Chosen = { channel: ConsentChannel; purpose: ConsentPurpose; state: ConsentView['state'] | null }

const TONES = { granted: 'success', denied: 'danger' } as const

/** What the person agreed to or refused, with who noted it and when; the words behind it are in the timeline. */
export function ConsentPanel({ contactId, consents, canWrite }: ConsentPanelProps) {
  const t = useTranslations('contacts')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  return (
    <Card>
      <CardHeader title={t('consent.title')} description={t('consent.description')} />
      <CardBody>
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {CONSENT_PURPOSES.flatMap((purpose) =>
            CONSENT_CHANNELS.map((channel) => {
              const known = consents.find((each) => each.channel === channel && each.purpose === purpose)
              const label = t('consent.of', { channel: t(`channels.${channel}`), purpose: t(`purposes.${purpose}`) })
              return (
                <li key={`${channel} ${purpose}`} className="flex items-start gap-2 text-sm">
                  <span className="min-w-0 flex-1">
                    <span className="block">{label}</span>
                    {known && (
                      <span className="block text-muted text-xs">
                        {known.by} · <Time value={known.at} />
                        {known.evidence && (
                          <span dir="auto" className="block truncate" title={known.evidence}>
                            {known.evidence}
                          </span>
                        )}
                      </span>
                    )}
                  </span>
                  {known && <Badge tone={TONES[known.state]}>{t(`consent.states.${known.state}`)}</Badge>}
                  {canWrite && (
                    <Button
                      size="sm"
                      variant="ghost"
                      aria-label={t('consent.changeOf', { name: label })}
                      onClick={() => setChosen({ channel, purpose, state: known?.state ?? null })}
                    >
                      {known ? t('consent.change') : t('consent.set')}
                    </Button>
                  )}
                </li>
              )
            }),
          )}
        </ul>
      </CardBody>
      {chosen && <ConsentDialog contactId={contactId} {...chosen} onClose={() => setChosen(null)} />}
    </Card>
  )
}
