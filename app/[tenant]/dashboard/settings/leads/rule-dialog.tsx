'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ZodError } from 'zod'
import { FormField } from '@/components/ui/form'
import { FormDialog } from '@/components/ui/form-dialog'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { useProblemWords } from '@/components/ui/use-problem-words'
import { useServerForm } from '@/components/ui/use-server-form'
import type { FieldView } from '@/lib/contacts/schema'
import { CONDITION_KINDS, type Condition, type ScoreRuleView } from '@/lib/leads/schema'
import { createScoreRule, updateScoreRule } from './actions'
import { conditionOf, draftOf, PARTS, type Part, type RuleValues, ruleForm } from './rule-draft'
import { RulePart } from './rule-part'

type RuleDialogProps = {
  rule: ScoreRuleView | null
  fields: readonly FieldView[]
  currency: string
  onClose: () => void
}

/** The server names fields of the condition below it; the form has them beside each other. */
const besideEachOther = (result: FormResult): FormResult =>
  result.ok || !result.issues
    ? result
    : { ...result, issues: result.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^condition\./, '') })) }

export function RuleDialog({ rule, fields, currency, onClose }: RuleDialogProps) {
  const t = useTranslations('leads.settings.rules')
  const problem = useProblemWords()
  const router = useRouter()
  const save = async ({ name, points }: RuleValues, condition: Condition) =>
    besideEachOther(
      rule
        ? await updateScoreRule({ ruleId: rule.id, version: rule.version, name, points, condition })
        : await createScoreRule({ name, points, condition }),
    )
  const serverForm = useServerForm({
    schema: ruleForm,
    defaultValues: draftOf(rule),
    action: async (values: RuleValues): Promise<FormResult> => {
      try {
        return await save(values, conditionOf(values))
      } catch (error) {
        if (!(error instanceof ZodError)) throw error
        const issues = error.issues.map(({ path, message }) => ({ path: path.join('.'), message: problem(message) }))
        return { ok: false, message: issues[0]?.message ?? '', issues }
      }
    },
    onSuccess: () => {
      toast.success(t('saved'))
      onClose()
      router.refresh()
    },
  })
  const kind = serverForm.form.watch('kind')
  const operator = serverForm.form.watch('operator')
  const needsValue = !(kind === 'detail' || kind === 'field') || !operator.endsWith('_set')
  const shown: readonly Part[] = PARTS[kind]
  return (
    <FormDialog of={serverForm} title={rule ? t('edit', { name: rule.name }) : t('new')} onClose={onClose}>
      <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_7rem]">
        <FormField<RuleValues, 'name'> name="name" label={t('name')} required>
          {(field) => <Input {...field} maxLength={80} autoComplete="off" autoFocus />}
        </FormField>
        <FormField<RuleValues, 'points'> name="points" label={t('points')} required>
          {({ onChange, ...field }) => (
            <Input
              {...field}
              type="number"
              min={-100}
              max={100}
              onChange={(event) => onChange(event.target.valueAsNumber)}
            />
          )}
        </FormField>
      </div>
      <FormField<RuleValues, 'kind'> name="kind" label={t('about')}>
        {(field) => (
          <NativeSelect {...field}>
            {CONDITION_KINDS.filter((each) => each !== 'field' || fields.length > 0).map((each) => (
              <option key={each} value={each}>
                {t(`kinds.${each}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      <div className="grid gap-5 sm:grid-cols-2">
        {shown
          .filter((part) => part !== 'value' || needsValue)
          .map((part) => (
            <RulePart key={part} part={part} kind={kind} fields={fields} currency={currency} />
          ))}
      </div>
    </FormDialog>
  )
}
