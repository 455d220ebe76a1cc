import { BookOpen, MessagesSquare, Palette } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button-link'
import { env } from '@/lib/kernel'

const PARTS = [
  {
    icon: Palette,
    title: 'Your look, not ours',
    text: 'Colours, logo, fonts and words are read from your website and applied everywhere: pages, e-mails, chat. Text stays readable in light and dark, whatever colour you pick.',
  },
  {
    icon: BookOpen,
    title: 'A help centre from your own pages',
    text: 'Your pages become articles that you can edit, publish or withdraw. They are read again on a schedule, and only what changed is touched.',
  },
  {
    icon: MessagesSquare,
    title: 'An assistant that shows its sources',
    text: 'It answers from what your pages say. When it does not know, or somebody asks for a person, your team takes over in the inbox, live.',
  },
]

const STEPS = [
  ['Tell us your name and website', 'An e-mail address is all we need besides.'],
  ['Watch it being set up', 'Address, look, help centre and assistant, step by step, usually within a minute.'],
  ['Open your own address', 'Choose a password, look around, change what you like.'],
]

export default function LandingPage() {
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-16 px-4 py-16 sm:px-6 sm:py-24 lg:px-8">
      <section className="max-w-3xl">
        <h1 className="text-balance font-heading font-semibold text-4xl text-fg tracking-tight sm:text-5xl">
          Answer your customers in your own name
        </h1>
        <p className="mt-5 max-w-2xl text-lg text-muted">
          {env().PLATFORM_NAME} turns the website that you already have into a branded site with a help centre and an
          assistant, and gives your team one inbox for the questions that need a person.
        </p>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href="/sign-up" variant="primary" size="lg">
            Set up your company
          </ButtonLink>
          <ButtonLink href="/demo" size="lg">
            See it with demo companies
          </ButtonLink>
        </div>
      </section>
      <section aria-label="What you get" className="grid gap-8 border-line border-t pt-12 md:grid-cols-3">
        {PARTS.map(({ icon: Icon, title, text }) => (
          <div key={title}>
            <Icon aria-hidden className="size-5 text-primary" />
            <h2 className="mt-3 font-heading font-semibold text-base text-fg">{title}</h2>
            <p className="mt-1.5 text-muted text-sm leading-6">{text}</p>
          </div>
        ))}
      </section>
      <section aria-labelledby="how" className="grid gap-6 border-line border-t pt-12">
        <h2 id="how" className="font-heading font-semibold text-fg text-xl">
          How it goes
        </h2>
        <ol className="grid gap-8 md:grid-cols-3">
          {STEPS.map(([title, text], position) => (
            <li key={title} className="flex gap-3">
              <span className="grid size-7 shrink-0 place-items-center rounded-full bg-primary-soft font-medium text-on-primary-soft text-sm tabular-nums">
                {position + 1}
              </span>
              <div>
                <p className="font-medium text-fg">{title}</p>
                <p className="mt-1 text-muted text-sm leading-6">{text}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
