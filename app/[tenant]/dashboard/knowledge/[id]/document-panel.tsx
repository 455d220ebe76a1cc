'use client'

import { Download, Trash2, Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { buttonVariants } from '@/components/ui/button-variants'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Progress } from '@/components/ui/progress'
import { Time } from '@/components/ui/time'
import { useProblemWords } from '@/components/ui/use-problem-words'
import { FILE_NAMES } from '@/lib/knowledge/schema'
import { deleteVersionAction } from '../actions'
import { sendFile } from '../send-file'

const POLL_MS = 1_000
const TONES = { queued: 'info', reading: 'info', ready: 'success', replaced: 'neutral', failed: 'danger' } as const

export type Version = {
  id: string
  version: number
  fileName: string
  format: string | null
  sizeBytes: number
  state: string
  problem: string | null
  pages: number
  partsRead: number
  partsTotal: number | null
  pagesWithoutText: number
  actorLabel: string
  createdAt: string
}

type Props = { sourceId: string; versions: readonly Version[]; mayWrite: boolean; mayDelete: boolean }

/** A file's uploads: the one in force, those before it, and the next one. */
export function DocumentPanel({ sourceId, versions, mayWrite, mayDelete }: Props) {
  const t = useTranslations('knowledge.document')
  const ui = useTranslations('ui')
  const words = useProblemWords()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [percent, setPercent] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const reading = versions.find(({ state }) => state === 'queued' || state === 'reading')

  useEffect(() => {
    if (!reading) return
    const timer = setInterval(() => router.refresh(), POLL_MS)
    return () => clearInterval(timer)
  }, [reading, router])

  const replace = async (file: File | undefined) => {
    if (!file) return
    setProblem(null)
    setPercent(0)
    const sent = await sendFile(file, { sourceId, onProgress: (share) => setPercent(Math.round(share * 100)) })
    setPercent(null)
    if (sent === null || typeof sent === 'string') setProblem(sent ?? ui('notReached'))
    router.refresh()
  }

  return (
    <Card>
      <CardHeader
        title={t('title')}
        description={t('description')}
        actions={
          mayWrite && (
            <>
              <input
                ref={input}
                type="file"
                accept={FILE_NAMES}
                aria-label={t('replace')}
                tabIndex={-1}
                className="sr-only"
                onChange={(event) => {
                  void replace(event.target.files?.[0])
                  event.target.value = ''
                }}
              />
              <Button disabled={percent !== null || reading !== undefined} onClick={() => input.current?.click()}>
                <Upload aria-hidden /> {t('replace')}
              </Button>
            </>
          )
        }
      />
      <CardBody className="grid gap-3">
        {problem && <Alert tone="danger" title={problem} />}
        {percent !== null && <Progress label={t('sending')} percent={percent} />}
        <ol className="grid gap-2">
          {versions.map((version) => (
            <li
              key={version.id}
              className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line-subtle p-3"
            >
              <div className="grid min-w-0 flex-1 gap-1">
                <p className="flex flex-wrap items-center gap-2 text-sm">
                  <span className="font-medium text-fg">{t('version', { number: version.version })}</span>
                  <Badge tone={TONES[version.state as keyof typeof TONES]}>
                    {t(`states.${version.state as keyof typeof TONES}`)}
                  </Badge>
                  <span dir="auto" className="truncate text-muted">
                    {version.fileName}
                  </span>
                </p>
                <p className="text-muted text-xs">
                  {version.format ? `${version.format.toUpperCase()} · ` : ''}
                  {t('kilobytes', { size: Math.ceil(version.sizeBytes / 1024) })} · {version.actorLabel} ·{' '}
                  <Time value={version.createdAt} />
                  {version.state === 'reading' &&
                    version.partsTotal !== null &&
                    ` · ${t('progress', { done: version.partsRead, total: version.partsTotal })}`}
                </p>
                {version.pagesWithoutText > 0 && (
                  <p className="text-muted text-xs">{t('withoutText', { count: version.pagesWithoutText })}</p>
                )}
                {version.problem && <p className="text-danger text-sm">{words(version.problem)}</p>}
                {version.id === reading?.id && <Progress label={t('states.reading')} percent={percentOf(version)} />}
              </div>
              <a
                href={`/dashboard/knowledge/${sourceId}/files/${version.id}`}
                download
                className={buttonVariants({ variant: 'ghost', size: 'sm' })}
              >
                <Download aria-hidden /> {t('download')}
              </a>
              {mayDelete && (version.state === 'replaced' || version.state === 'failed') && (
                <ConfirmButton
                  variant="ghost"
                  size="icon-sm"
                  aria-label={t('deleteVersion', { number: version.version })}
                  confirm={{
                    title: t('deleteTitle', { number: version.version }),
                    body: t('deleteBody'),
                    confirmLabel: t('deleteAction'),
                    onConfirm: async () => {
                      const result = await deleteVersionAction({ versionId: version.id })
                      if (result.ok) router.refresh()
                      return result
                    },
                  }}
                >
                  <Trash2 aria-hidden />
                </ConfirmButton>
              )}
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  )
}

const percentOf = ({ partsRead, partsTotal }: Version): number | null =>
  partsTotal ? Math.round((partsRead / partsTotal) * 100) : null
