import {
  Activity,
  BookOpen,
  Bot,
  Building2,
  Gauge,
  Globe,
  House,
  Inbox,
  KeyRound,
  Languages,
  LibraryBig,
  Link2,
  ListChecks,
  type LucideIcon,
  Mail,
  MessageSquareText,
  MessagesSquare,
  Network,
  Newspaper,
  Palette,
  Plus,
  ScrollText,
  Send,
  Settings,
  ShieldCheck,
  Sparkles,
  UserRoundCog,
  Users,
} from 'lucide-react'

/** Icons by name: a component cannot travel from the server to the browser, a name can. */
const icons = {
  activity: Activity,
  agents: Bot,
  ai: Sparkles,
  articles: BookOpen,
  audit: ScrollText,
  branding: Palette,
  company: Building2,
  content: Newspaper,
  domains: Link2,
  sender: Send,
  home: House,
  inbox: Inbox,
  jobs: ListChecks,
  key: KeyRound,
  knowledge: LibraryBig,
  language: Languages,
  mail: Mail,
  plus: Plus,
  replies: MessageSquareText,
  roles: UserRoundCog,
  security: ShieldCheck,
  settings: Settings,
  site: Globe,
  subAccounts: Network,
  team: Users,
  usage: Gauge,
  webChat: MessagesSquare,
} satisfies Record<string, LucideIcon>

export type NavIconName = keyof typeof icons

export function NavIcon({ name, className }: { name: NavIconName; className?: string }) {
  const Icon = icons[name]
  return <Icon aria-hidden className={className} />
}
