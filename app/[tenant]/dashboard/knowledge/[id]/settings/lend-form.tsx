'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { toast } from '@/components/ui/toast'
import { lendSourceAction } from '../../actions'
import { ChoiceList } from './choice-list'

const LENT = ['none', 'all', 'chosen'] as const
type Lent = (typeof LENT)[number]
type Props = {
  source: { id: string; isShared: boolean; accountIds: string[] }
  accounts: readonly { id: string; name: string }[]
}

/** Which sub-accounts are answered from a source of the main account. */
export function LendForm({ source, accounts }: Props) {
  const t = useTranslations('knowledge.use.lend')
  const ui = useTranslations('ui')
  const router = useRouter()
  const known = source.accountIds.filter((id) => accounts.some((account) => account.id === id))
  const [lent, setLent] = useState<Lent>(source.isShared ? 'all' : source.accountIds.length > 0 ? 'chosen' : 'none')
  const [chosen, setChosen] = useState(known)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)

  async function save() {
    setSaving(true)
    const result = await lendSourceAction({
      kind: 'knowledge',
      id: source.id,
      isShared: lent !== 'none',
      ...(lent === 'chosen' ? { accountIds: chosen } : {}),
    })
    setSaving(false)
    setProblem(result.ok ? null : (result.issues?.[0]?.message ?? result.message))
    if (!result.ok) return
    toast.success(t('saved'))
    router.refresh()
  }

  return (
    <Card>
      <CardHeader title={t('title')} description={t('hint')} />
      <CardBody className="grid gap-3">
        {problem && <Alert tone="danger">{problem}</Alert>}
        <Field label={t('who')} isGroup>
          <RadioGroup
            value={lent}
            onValueChange={(value) => setLent(value as Lent)}
            options={LENT.map((value) => ({ value, label: t(value) }))}
          />
        </Field>
        {lent === 'chosen' && <ChoiceList options={accounts} chosen={chosen} onChange={setChosen} />}
      </CardBody>
      <CardFooter>
        <Button variant="primary" loading={isSaving} disabled={lent === 'chosen' && chosen.length === 0} onClick={save}>
          {ui('save')}
        </Button>
      </CardFooter>
    </Card>
  )
}
