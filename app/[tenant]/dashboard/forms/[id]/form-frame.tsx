import { ExternalLink } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import type { FormView } from '@/lib/forms/schema'
import { can, type TenantContext } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { DeleteForm } from './delete-form'

const TABS = { edit: '', submissions: '/submissions', share: '/share' } as const

export const formAddress = (ctx: TenantContext, { slug }: FormView): string => tenantUrl(ctx.tenant, `/forms/${slug}`)

type FormFrameProps = { ctx: TenantContext; form: FormView; current: keyof typeof TABS; children: ReactNode }

/** Head and tabs of a form's pages. */
export async function FormFrame({ ctx, form, current, children }: FormFrameProps) {
  const t = await getTranslations('forms')
  const path = `/dashboard/forms/${form.id}`
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/forms' }]} />}
        title={form.name}
        badge={<Badge tone={form.isOpen ? 'success' : 'neutral'}>{form.isOpen ? t('open') : t('closed')}</Badge>}
        actions={
          <>
            {form.isOpen && (
              <a
                href={formAddress(ctx, form)}
                target="_blank"
                rel="noopener"
                className="inline-flex min-h-11 items-center gap-1.5 text-link text-sm hover:underline sm:min-h-0"
              >
                {t('visit')}
                <ExternalLink aria-hidden className="size-4" />
              </a>
            )}
            {can(ctx.actor, 'forms:delete') && <DeleteForm formId={form.id} name={form.name} />}
          </>
        }
      />
      <LinkTabs
        label={t('title')}
        current={`${path}${TABS[current]}`}
        tabs={(Object.keys(TABS) as (keyof typeof TABS)[]).map((tab) => ({
          href: `${path}${TABS[tab]}`,
          label: t(`tabs.${tab}`),
        }))}
      />
      {children}
    </Page>
  )
}
