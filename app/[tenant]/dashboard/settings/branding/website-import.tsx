'use client'

import { type FormEvent, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { BrandingUpdate, BrandProposal } from '@/lib/branding/schema'
import { proposeFromWebsiteAction } from './actions'

/** Reads the company's own site and proposes; nothing is taken over before it is applied and saved. */
export function WebsiteImport({
  website,
  onApply,
}: {
  website: string | null
  onApply: (changes: BrandingUpdate) => void
}) {
  const [proposal, setProposal] = useState<BrandProposal | null>(null)
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
      <CardHeader title="Import from your website" description="Colours, fonts and name, as your site uses them." />
      <CardBody className="grid gap-4">
        <form onSubmit={read} className="flex items-end gap-2">
          <Field label="Website" className="flex-1">
            <Input name="url" type="url" defaultValue={website ?? ''} placeholder="https://www.example.com" />
          </Field>
          <Button type="submit" loading={isReading}>
            Read
          </Button>
        </form>
        {problem && <Alert tone="danger" title={problem} />}
        {proposal && (
          <div className="grid gap-3 text-sm">
            {proposal.reasons.length === 0 && <p className="text-muted">Nothing usable was found on this page.</p>}
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
              <p className="text-muted">Tone: {proposal.tone.map(({ word }) => word).join(', ')}</p>
            )}
            {proposal.reasons.length > 0 && (
              <div>
                <Button size="sm" variant="primary" onClick={() => onApply(proposal.changes)}>
                  Apply to the preview
                </Button>
              </div>
            )}
          </div>
        )}
      </CardBody>
    </Card>
  )
}
