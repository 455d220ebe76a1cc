'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { BrandingUpdate, BrandProposal } from '@/lib/branding/schema'
import { proposeFromWebsiteAction } from './actions'

type Proposal = BrandProposal & {
  images: { logo: { url: string; darkUrl: string | null } | null; icon: string | null }
}

/** The proposed choices with the pictures that were found. */
const changesOf = ({ changes, images: { logo, icon } }: Proposal): BrandingUpdate => ({
  ...changes,
  ...(logo ? { logo: { light: logo.url, dark: logo.darkUrl } } : {}),
  ...(icon ? { icon } : {}),
})

const isEmpty = ({ reasons, images }: Proposal) => reasons.length === 0 && !images.logo && !images.icon

/** Reads the company's own site and proposes; nothing is taken over before it is applied and saved. */
export function WebsiteImport({
  website,
  onApply,
}: {
  website: string | null
  onApply: (changes: BrandingUpdate) => void
}) {
  const t = useTranslations('branding.import')
  const tones = useTranslations('branding.tones')
  const toneName = (word: string) => {
    const known = word as Parameters<typeof tones>[0]
    return tones.has(known) ? tones(known) : word
  }
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isReading, setReading] = useState(false)

  async function read(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const url = String(new FormData(event.currentTarget).get('url') ?? '')
    setReading(true)
    setProblem(null)
    const result = await proposeFromWebsiteAction({ url })
    setReading(false)
    if (result.ok) setProposal(result.data)
    else setProblem(result.issues?.[0]?.message ?? result.message)
  }

  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardBody className="grid gap-4">
        <form onSubmit={read} className="flex items-end gap-2">
          <Field label={t('website')} className="flex-1">
            <Input name="url" type="url" defaultValue={website ?? ''} placeholder="https://www.example.com" />
          </Field>
          <Button type="submit" loading={isReading}>
            {t('read')}
          </Button>
        </form>
        {problem && <Alert tone="danger" title={problem} />}
        {proposal && (
          <div className="grid gap-3 text-sm">
            {isEmpty(proposal) && <p className="text-muted">{t('nothing')}</p>}
            <FoundPictures images={proposal.images} />
            <ul className="grid gap-2">
              {proposal.reasons.map(({ field, value, reason }) => (
                <li key={field} className="flex items-start gap-2.5">
                  {field.startsWith('colors.') && (
                    <span
                      aria-hidden
                      className="mt-0.5 size-4 shrink-0 rounded-sm border border-line"
                      style={{ background: value }}
                    />
                  )}
                  <span>
                    <span className="font-medium text-fg">{value}</span> <span className="text-muted">{reason}</span>
                  </span>
                </li>
              ))}
            </ul>
            {proposal.tone.length > 0 && (
              <p className="text-muted">
                {t('tone', { words: proposal.tone.map(({ word }) => toneName(word)).join(', ') })}
              </p>
            )}
            {!isEmpty(proposal) && (
              <div>
                <Button size="sm" variant="primary" onClick={() => onApply(changesOf(proposal))}>
                  {t('apply')}
                </Button>
              </div>
            )}
          </div>
        )}
      </CardBody>
    </Card>
  )
}

function FoundPictures({ images: { logo, icon } }: { images: Proposal['images'] }) {
  const pictures = [
    { url: logo?.url, ground: 'bg-white' },
    { url: logo?.darkUrl, ground: 'bg-black' },
    { url: icon, ground: 'bg-white' },
  ].filter(({ url }) => url)
  if (pictures.length === 0) return null
  return (
    <div className="flex flex-wrap gap-2">
      {pictures.map(({ url, ground }) => (
        <span key={url} className={`inline-flex items-center rounded-md border border-line p-2 ${ground}`}>
          {/* biome-ignore lint/performance/noImgElement: a company's own file, never optimised by the server */}
          <img src={url ?? ''} alt="" className="h-8 w-auto max-w-40 object-contain" />
        </span>
      ))}
    </div>
  )
}
