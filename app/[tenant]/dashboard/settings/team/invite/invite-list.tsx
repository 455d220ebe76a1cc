'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { roleName } from '@/components/team/role-name'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { NativeSelect } from '@/components/ui/native-select'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { type InvitationResult, inviteManyInput, MOST_INVITATIONS, parseInvitations } from '@/lib/team/schema'
import { inviteMany } from '../actions'

type Outcome = { email: string; name: string; result: InvitationResult }
type Choice = { key: string; name: string | null }

const MOST_BYTES = 1_000_000
const EXAMPLE = 'email,name,role\nada@example.com,Ada Lovelace,agent'

/** Pasted or uploaded people: looked through first, then invited; every row says what became of it. */
export function InviteList({ roles }: { roles: readonly Choice[] }) {
  const t = useTranslations('team')
  const router = useRouter()
  const [text, setText] = useState('')
  const [role, setRole] = useState(roles.find((each) => each.key === 'agent')?.key ?? roles[0]?.key ?? '')
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [isDone, setDone] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const good = outcomes.filter((outcome) => outcome.result === 'invited').length

  const change = (given: string) => {
    setText(given)
    setOutcomes([])
    setDone(false)
    setProblem(null)
  }
  const run = async (isTrial: boolean) => {
    const rows = parseInvitations(text)
    if (rows.length === 0) return setProblem(t('inviteMany.empty'))
    if (rows.length > MOST_INVITATIONS) return setProblem(t('inviteMany.tooMany', { most: MOST_INVITATIONS }))
    const input = inviteManyInput.safeParse({ role, rows, isTrial })
    if (!input.success) return setProblem(t('inviteMany.unreadable'))
    setRunning(true)
    const answer = await inviteMany(input.data)
    setRunning(false)
    if (!answer.ok) return setProblem(answer.message)
    setProblem(null)
    setOutcomes(answer.data.results)
    setDone(!isTrial)
    if (!isTrial) {
      toast.success(t('inviteMany.done', { count: answer.data.invited }))
      router.refresh()
    }
  }

  return (
    <Card>
      <CardBody className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <Field label={t('inviteMany.paste')} hint={t('inviteMany.pasteHint')}>
          <Textarea
            rows={7}
            value={text}
            placeholder={EXAMPLE}
            dir="ltr"
            spellCheck={false}
            className="font-mono text-xs"
            onChange={(event) => change(event.target.value)}
          />
        </Field>
        <div className="grid content-start gap-4">
          <Field label={t('inviteMany.role')} hint={t('inviteMany.roleHint')}>
            <NativeSelect value={role} onChange={(event) => setRole(event.target.value)}>
              {roles.map((each) => (
                <option key={each.key} value={each.key}>
                  {roleName(t, each.key, each.name)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <FileDrop
            accept=".csv,.txt,text/csv,text/plain"
            maxSizeBytes={MOST_BYTES}
            hint={t('inviteMany.file')}
            onFiles={([file]) => void file?.text().then(change)}
          />
        </div>
        {problem && (
          <Alert tone="danger" className="lg:col-span-2">
            {problem}
          </Alert>
        )}
        {outcomes.length > 0 && <Outcomes outcomes={outcomes} isDone={isDone} />}
      </CardBody>
      <CardFooter hint={outcomes.length > 0 && t('inviteMany.summary', { good, all: outcomes.length })}>
        <Button disabled={text.trim() === '' || isRunning} onClick={() => void run(true)}>
          {t('inviteMany.check')}
        </Button>
        <Button
          variant="primary"
          loading={isRunning}
          disabled={outcomes.length === 0 || isDone || good === 0}
          onClick={() => void run(false)}
        >
          {t('inviteMany.submit', { count: good })}
        </Button>
      </CardFooter>
    </Card>
  )
}

function Outcomes({ outcomes, isDone }: { outcomes: readonly Outcome[]; isDone: boolean }) {
  const t = useTranslations('team')
  return (
    <div className="max-h-96 overflow-auto rounded-lg border border-line lg:col-span-2">
      <Table aria-label={t('inviteMany.results')}>
        <TableHead>
          <TableRow>
            <TableHeaderCell className="w-12">#</TableHeaderCell>
            <TableHeaderCell>{t('invite.email')}</TableHeaderCell>
            <TableHeaderCell>{t('inviteMany.result')}</TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {outcomes.map((outcome, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are what they are by their place in the list
            <TableRow key={row}>
              <TableCell className="text-subtle tabular-nums">{row + 1}</TableCell>
              <TableCell>
                <span dir="ltr" className="block max-w-[50vw] truncate text-fg sm:max-w-none">
                  {outcome.email}
                </span>
              </TableCell>
              <TableCell>
                <Badge tone={outcome.result === 'invited' ? 'success' : 'warning'}>
                  {outcome.result === 'invited' && !isDone
                    ? t('inviteMany.ready')
                    : t(`inviteMany.outcomes.${outcome.result}`)}
                </Badge>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}
