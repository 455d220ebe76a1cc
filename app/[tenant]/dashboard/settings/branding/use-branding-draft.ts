'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { FormIssue } from '@/components/ui/form-result'
import type { BrandingChoices } from '@/lib/branding/schema'
import { discardAction, publishAction, saveDraftAction } from './actions'

type Start = {
  choices: BrandingChoices
  published: BrandingChoices
  version: number
  draftVersion: number
  mayUseCss: boolean
}
type Busy = 'save' | 'publish' | 'discard' | null

/** The choices in work, and the three ways on: keep them as a draft, publish them, drop them. */
export function useBrandingDraft(start: Start) {
  const router = useRouter()
  const [choices, setChoices] = useState(start.choices)
  const [saved, setSaved] = useState(start.choices)
  const [versions, setVersions] = useState({ version: start.version, draftVersion: start.draftVersion })
  const [issues, setIssues] = useState<readonly FormIssue[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<Busy>(null)
  const isDirty = choices !== saved

  function failed(result: { message: string; issues?: readonly FormIssue[] }): null {
    setIssues(result.issues ?? [])
    setProblem(result.message)
    return null
  }

  /** @returns the version of the draft, null when it could not be kept */
  async function keep(): Promise<number | null> {
    if (!isDirty && versions.draftVersion > 0) return versions.draftVersion
    const { customCss, ...rest } = choices
    const changes = start.mayUseCss ? { ...rest, customCss } : rest
    const result = await saveDraftAction({ version: versions.draftVersion, changes })
    if (!result.ok) return failed(result)
    setIssues([])
    setProblem(null)
    setSaved(choices)
    setVersions((now) => ({ ...now, draftVersion: result.data.version }))
    return result.data.version
  }

  const during =
    <Result>(what: Busy, work: () => Promise<Result>) =>
    async (): Promise<Result> => {
      setBusy(what)
      try {
        return await work()
      } finally {
        setBusy(null)
      }
    }

  return {
    choices,
    setChoices,
    isDirty,
    hasDraft: versions.draftVersion > 0,
    version: versions.version,
    busy,
    problem,
    issue: (path: string) => issues.find((candidate) => candidate.path === `changes.${path}`)?.message,
    save: during('save', keep),
    publish: during('publish', async () => {
      const draftVersion = await keep()
      if (draftVersion === null) return false
      const result = await publishAction({ version: versions.version, draftVersion })
      if (!result.ok) return failed(result) !== null
      setVersions({ version: result.data.version, draftVersion: 0 })
      router.refresh()
      return true
    }),
    discard: during('discard', async () => {
      const result = await discardAction({})
      if (!result.ok) return failed(result) !== null
      setChoices(start.published)
      setSaved(start.published)
      setVersions((now) => ({ ...now, draftVersion: 0 }))
      return true
    }),
  }
}
