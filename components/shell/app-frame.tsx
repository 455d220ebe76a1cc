import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CommandSection } from '@/components/ui/command-items'
import type { ShortcutSection } from '@/components/ui/shortcuts-dialog'
import { ShortcutsHelp } from '@/components/ui/shortcuts-help'
import { MobileBar } from './mobile-bar'
import type { ShellNav } from './nav'
import { NavIcon } from './nav-icon'
import { Sidebar } from './sidebar'
import { SkipLink } from './skip-link'

export type AppFrameProps = {
  nav: ShellNav
  base: string
  homeHref: string
  icon: ReactNode
  title: string
  /** After the title, in the sidebar only. */
  badge?: ReactNode
  userMenu: ReactNode
  /** Above the navigation: where the reader works, when there is a choice. */
  switcher?: ReactNode
  /** Beside the title, everywhere: the bell. */
  bell?: ReactNode
  /** Commands beyond the pages: "New article", "Invite a member". */
  commands?: readonly CommandSection[]
  /** Shortcuts of the section, listed by `?` after the general ones. */
  shortcuts?: readonly ShortcutSection[]
  startsCollapsed?: boolean
  /** Above every page: an announcement, a trial's end. */
  banner?: ReactNode
  children: ReactNode
}

/** The bones of dashboard and console: sidebar, on phones a bar and a drawer, command menu, shortcuts. */
export function AppFrame(props: AppFrameProps) {
  const {
    nav,
    base,
    homeHref,
    icon,
    title,
    badge,
    userMenu,
    switcher,
    startsCollapsed = false,
    banner,
    children,
  } = props
  const t = useTranslations('shell')
  const commands = [...pagesAsCommands(nav, t('commands.pages')), ...(props.commands ?? [])]
  const general: ShortcutSection[] = [
    {
      heading: t('shortcuts.general'),
      shortcuts: [
        { keys: ['Ctrl', 'K'], label: t('shortcuts.commandMenu') },
        { keys: ['?'], label: t('shortcuts.help') },
        { keys: ['['], label: t('shortcuts.sidebar') },
      ],
    },
    {
      heading: t('shortcuts.lists'),
      shortcuts: [
        { keys: ['J'], label: t('shortcuts.down') },
        { keys: ['K'], label: t('shortcuts.up') },
        { keys: ['Enter'], label: t('shortcuts.open') },
        { keys: ['X'], label: t('shortcuts.select') },
        { keys: ['/'], label: t('shortcuts.search') },
      ],
    },
  ]
  const shared = { nav, base, homeHref, icon, commands, userMenu, switcher, bell: props.bell }
  return (
    <div className="md:flex">
      <SkipLink />
      <Sidebar
        {...shared}
        startsCollapsed={startsCollapsed}
        title={
          <>
            {title}
            {badge}
          </>
        }
      />
      {/* A page that fills the frame gets what bar and banners leave. */}
      <div className="min-w-0 flex-1 has-[[data-fills-frame]]:flex has-[[data-fills-frame]]:h-dvh has-[[data-fills-frame]]:flex-col">
        <MobileBar {...shared} title={title} />
        {banner}
        <main
          id="content"
          tabIndex={-1}
          className="outline-none has-[[data-fills-frame]]:min-h-0 has-[[data-fills-frame]]:flex-1"
        >
          {children}
        </main>
      </div>
      <ShortcutsHelp sections={[...general, ...(props.shortcuts ?? [])]} />
    </div>
  )
}

function pagesAsCommands(nav: ShellNav, heading: string): CommandSection[] {
  const entriesOf = (groups: ShellNav['main'], prefix: string) =>
    groups.flatMap((group) =>
      group.items.map((item) => ({
        id: `${prefix}${item.id}`,
        label: item.label,
        href: item.href,
        icon: <NavIcon name={item.icon} />,
        ...(group.label ? { keywords: [group.label] } : {}),
      })),
    )
  return [
    { heading, entries: entriesOf(nav.main, '') },
    ...(nav.places ?? []).map((place) => ({
      heading: place.label,
      entries: entriesOf(place.groups, `${place.root}:`),
    })),
  ]
}
