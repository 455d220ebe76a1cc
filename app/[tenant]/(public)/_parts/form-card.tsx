import { getTranslations } from 'next-intl/server'
import { buttonVariants } from '@/components/ui/button-variants'
import type { ShownForm } from '@/lib/forms/schema'
import { PublicForm } from './public-form'

type FormCardProps = { form: ShownForm; isFramed?: boolean; pageId?: string | undefined }

/** A form with its words in the company's language. */
export async function FormCard({ form, isFramed = false, pageId }: FormCardProps) {
  const t = await getTranslations('public.forms')
  return (
    <PublicForm
      form={form}
      isFramed={isFramed}
      pageId={pageId}
      buttonLooks={buttonVariants({ variant: 'primary', size: 'lg' })}
      words={{
        choose: t('choose'),
        optional: t('optional'),
        trap: t('trap'),
        sentTitle: t('sentTitle'),
        goOn: t('goOn'),
        sending: t('sending'),
      }}
    />
  )
}
