import { Layers } from 'lucide-react'
import { AppFrame, type AppFrameProps } from './app-frame'
import { UserMenu, type UserMenuProps } from './user-menu'

type ConsoleShellProps = Pick<
  AppFrameProps,
  'nav' | 'commands' | 'shortcuts' | 'startsCollapsed' | 'banner' | 'children'
> &
  UserMenuProps & {
    /** The platform's name is a setting of its operator. */
    platformName: string
    /** Its picture, if it has one: a data address. */
    logo?: string | null
    /** "Console", in the reader's language. */
    label: string
    base?: string
    homeHref?: string
  }

/** The platform's own face: the dashboard's bones in the neutral look. */
export function ConsoleShell({
  platformName,
  logo,
  label,
  user,
  accountHref,
  signOut,
  chooseLanguage,
  base = '',
  homeHref = '/',
  ...frame
}: ConsoleShellProps) {
  return (
    <AppFrame
      {...frame}
      base={base}
      homeHref={homeHref}
      icon={
        logo ? (
          // biome-ignore lint/performance/noImgElement: a data address, nothing to optimise
          <img src={logo} alt="" className="size-6 shrink-0 rounded-md object-contain" />
        ) : (
          <span className="grid size-6 shrink-0 place-items-center rounded-md bg-primary text-on-primary">
            <Layers aria-hidden className="size-3.5" />
          </span>
        )
      }
      title={platformName}
      badge={<span className="ms-1.5 font-normal font-sans text-subtle">{label}</span>}
      userMenu={<UserMenu user={user} accountHref={accountHref} signOut={signOut} chooseLanguage={chooseLanguage} />}
    />
  )
}
