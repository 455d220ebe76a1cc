'use client'

import { Sparkles } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useAct } from '@/components/ui/use-act'
import { useServerForm } from '@/components/ui/use-server-form'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import { answerGapInput, type GapView } from '@/lib/knowledge-gaps/schema'
import { answerGapAction, draftAnswerAction } from '../../actions'

/** The missing answer, drafted or written, to be saved as knowledge. */
export function AnswerForm({ gap: { id: gapId, version, question, draft, draftFrom } }: { gap: GapView }) {
  const t = useTranslations('knowledge.gaps')
  const router = useRouter()
  const { run, isPending } = useAct()
  const of = useServerForm({
    schema: answerGapInput,
    defaultValues: { gapId, version, question, answer: draft },
    action: answerGapAction,
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
  })
  useUnsavedWarning(of.form.formState.isDirty)
  return (
    <Form of={of}>
      <Card>
        <CardHeader
          title={t('answerTitle')}
          description={draftFrom ? t(`draftFrom.${draftFrom}`) : t('answerHint')}
          actions={
            <Button loading={isPending} onClick={() => run(() => draftAnswerAction({ gapId }))}>
              <Sparkles aria-hidden /> {t('draft')}
            </Button>
          }
        />
        <CardBody className="grid gap-5">
          <FormField name="question" label={t('question')} required>
            {(field) => <Input {...field} value={String(field.value ?? '')} maxLength={300} dir="auto" />}
          </FormField>
          <FormField name="answer" label={t('answer')} required>
            {(field) => (
              <Textarea {...field} value={String(field.value ?? '')} rows={6} maxLength={10_000} dir="auto" />
            )}
          </FormField>
        </CardBody>
        <CardFooter>
          <SubmitButton>{t('save')}</SubmitButton>
        </CardFooter>
      </Card>
    </Form>
  )
}
