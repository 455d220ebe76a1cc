'use client'

import { CircleHelp, MapPin, Pencil, Trash2, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PlainText } from '@/components/markdown'
import type { MessagePart } from '@/lib/conversations/schema'

type PartProps = { part: Exclude<MessagePart, { kind: 'template' }>; body: string }

/** What a message is beside words: a place, people, a thumb, a word that was changed or taken back. */
export function MessagePartView({ part, body }: PartProps) {
  const t = useTranslations('inbox.special')
  switch (part.kind) {
    case 'location':
      return <Place part={part} />
    case 'people':
      return <People people={part.people} />
    case 'reaction':
      return (
        <div className="grid gap-1">
          <p className="flex items-center gap-2 text-sm">
            {part.emoji ? (
              <>
                <span className="text-2xl leading-none">{part.emoji}</span>
                <span className="text-muted">{t('reacted')}</span>
              </>
            ) : (
              <span className="text-muted">{t('reactionRemoved')}</span>
            )}
          </p>
          <Quote text={part.quote} />
        </div>
      )
    case 'edited':
      return (
        <div className="grid gap-1">
          <Line icon={<Pencil aria-hidden className="size-4 shrink-0" />}>{t('edited')}</Line>
          <Quote text={part.quote} />
          <PlainText text={body} />
        </div>
      )
    case 'deleted':
      return (
        <div className="grid gap-1">
          <Line icon={<Trash2 aria-hidden className="size-4 shrink-0" />}>{t('deleted')}</Line>
          <Quote text={part.quote} />
        </div>
      )
    case 'choices':
      return (
        <div className="grid gap-2">
          <PlainText text={body} />
          <ul className="flex flex-wrap gap-1.5">
            {part.options.map((option) => (
              <li key={option} dir="auto" className="rounded-full border border-line px-2.5 py-0.5 text-xs">
                {option}
              </li>
            ))}
          </ul>
        </div>
      )
    case 'unknown':
      return (
        <Line icon={<CircleHelp aria-hidden className="size-4 shrink-0" />}>{t('unknown', { type: part.type })}</Line>
      )
  }
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="flex items-center gap-2 text-muted text-sm">
      {icon}
      <span>{children}</span>
    </p>
  )
}

function Quote({ text }: { text: string | null }) {
  if (!text) return null
  return (
    <p dir="auto" className="line-clamp-2 border-line border-s-2 ps-2 text-muted text-xs">
      {text}
    </p>
  )
}

function Place({ part }: { part: Extract<MessagePart, { kind: 'location' }> }) {
  const t = useTranslations('inbox.special')
  const { name, address, latitude, longitude } = part
  const point = latitude === null || longitude === null ? null : `${latitude},${longitude}`
  return (
    <div className="flex gap-2.5 text-sm">
      <MapPin aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
      <div className="grid min-w-0 gap-0.5">
        <span className="font-medium text-fg">{name ?? t('place')}</span>
        {address && <span className="text-muted">{address}</span>}
        {point && (
          <a
            href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`}
            target="_blank"
            rel="noreferrer"
            className="touch-target w-fit text-link text-xs hover:underline"
          >
            {t('map')}
          </a>
        )}
      </div>
    </div>
  )
}

function People({ people }: { people: Extract<MessagePart, { kind: 'people' }>['people'] }) {
  const t = useTranslations('inbox.special')
  return (
    <ul className="grid gap-2">
      {people.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cards have no key of their own, and never change
        <li key={at} className="flex gap-2.5 text-sm">
          <UserRound aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
          <div className="grid min-w-0 gap-0.5">
            <span className="font-medium text-fg">{one.name || t('person')}</span>
            {[...one.phones, ...one.emails].map((line) => (
              <span key={line} dir="ltr" className="break-all text-muted">
                {line}
              </span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
