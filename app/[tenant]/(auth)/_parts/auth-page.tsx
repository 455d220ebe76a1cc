import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { pageTenant } from '@/app/_request/tenant'
import { AuthShell } from '@/components/shell/auth-shell'
import { Link } from '@/components/ui/link'
import { tenantBrand } from '@/lib/branding'

type AuthPageProps = {
  title: string
  description?: ReactNode
  /** Instead of the way back to the sign-in. */
  footer?: ReactNode
  children: ReactNode
}

/** The frame of a page of signing in, in the company's brand. */
export async function AuthPage({ title, description, footer, children }: AuthPageProps) {
  const brand = tenantBrand(await pageTenant())
  const t = await getTranslations('auth')
  return (
    <AuthShell
      brand={brand}
      title={title}
      description={description}
      tagline={t('signIn.tagline')}
      footer={footer ?? <Link href="/sign-in">{t('backToSignIn')}</Link>}
    >
      {children}
    </AuthShell>
  )
}
