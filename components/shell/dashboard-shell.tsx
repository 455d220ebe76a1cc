import { AppFrame, type AppFrameProps } from './app-frame'
import { BrandIcon } from './brand-logo'
import type { ShellBrand } from './shell-brand'
import { UserMenu, type UserMenuProps } from './user-menu'

type DashboardShellProps = Pick<
  AppFrameProps,
  'nav' | 'bell' | 'commands' | 'shortcuts' | 'startsCollapsed' | 'banner' | 'switcher' | 'children'
> &
  UserMenuProps & {
    brand: ShellBrand
    /** Address of the layout that renders this shell; the active item is found below it. */
    base?: string
  }

/** The company's dashboard. `startsCollapsed` comes from the cookie `sidebar` (`collapsed`). */
export function DashboardShell({
  brand,
  user,
  accountHref,
  signOut,
  chooseLanguage,
  base = '/dashboard',
  ...frame
}: DashboardShellProps) {
  return (
    <AppFrame
      {...frame}
      base={base}
      homeHref={base}
      icon={<BrandIcon brand={brand} />}
      title={brand.name}
      userMenu={<UserMenu user={user} accountHref={accountHref} signOut={signOut} chooseLanguage={chooseLanguage} />}
    />
  )
}
