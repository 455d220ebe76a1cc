import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonVariants } from '@/components/ui/button-variants'
import type { ShownForm } from '@/lib/forms/schema'
import type { PageBlock } from '@/lib/pages/schema'
import { FormCard } from './form-card'

type BlockOf<Kind extends PageBlock['kind']> = Extract<PageBlock, { kind: Kind }>
type PageBlocksProps = {
  blocks: readonly PageBlock[]
  forms: Readonly<Record<string, ShownForm>>
  pageId?: string | undefined
}

const SPACE = { small: 'h-6', medium: 'h-14', large: 'h-28' } as const
const ROOM = 'mx-auto max-w-6xl px-4 sm:px-6'

/** Entries have no names of their own; what is rendered once by the server never moves. */
const keyed = <Item extends object>(items: readonly Item[]) =>
  items.map((item, at) => ({ ...item, key: `entry-${at}` }))

/** The blocks of a landing page, in the company's look. The first heading is the page's own. */
export function PageBlocks({ blocks, forms, pageId }: PageBlocksProps) {
  const firstForm = blocks.find(({ kind }) => kind === 'form')
  return blocks.map((block) => (
    <Block
      key={block.id}
      block={block}
      forms={forms}
      pageId={pageId}
      anchor={block === firstForm ? 'form' : undefined}
    />
  ))
}

type BlockProps = Omit<PageBlocksProps, 'blocks'> & { block: PageBlock; anchor: string | undefined }

function Block({ block, forms, pageId, anchor }: BlockProps) {
  switch (block.kind) {
    case 'hero':
      return <Hero block={block} />
    case 'text':
      return (
        <Section heading={block.heading} isNarrow>
          <Words text={block.text} />
        </Section>
      )
    case 'image':
      return block.src ? (
        <div className={`${ROOM} py-8`}>
          <Picture src={block.src} alt={block.alt} className="w-full" />
        </div>
      ) : null
    case 'columns':
      return (
        <div className={`${ROOM} grid gap-8 py-10 md:auto-cols-fr md:grid-flow-col`}>
          {keyed(block.items).map(({ key, heading, text }) => (
            <div key={key}>
              {heading && <SubHeading>{heading}</SubHeading>}
              <Words text={text} />
            </div>
          ))}
        </div>
      )
    case 'features':
      return <Features block={block} />
    case 'testimonial':
      return (
        <figure className={`${ROOM} max-w-3xl py-10 text-center`}>
          <blockquote dir="auto" className="text-balance font-heading text-2xl text-fg">
            {block.text}
          </blockquote>
          {(block.name || block.role) && (
            <figcaption dir="auto" className="mt-4 text-muted text-sm">
              {[block.name, block.role].filter(Boolean).join(', ')}
            </figcaption>
          )}
        </figure>
      )
    case 'faq':
      return <Questions block={block} />
    case 'form': {
      const form = block.formId ? forms[block.formId] : undefined
      if (!form) return null
      return (
        <section id={anchor} className={`${ROOM} grid gap-8 py-12 lg:grid-cols-2`}>
          <div>
            <SubHeading>{block.heading || form.title}</SubHeading>
            <Words text={block.text || form.intro} />
          </div>
          <FormCard form={form} pageId={pageId} />
        </section>
      )
    }
    case 'button':
      return block.label && block.href ? (
        <div className={`${ROOM} py-6 text-center`}>
          <Go href={block.href}>{block.label}</Go>
        </div>
      ) : null
    case 'video':
      return <Video block={block} />
    case 'spacer':
      return <div aria-hidden className={SPACE[block.size]} />
    default: {
      const unhandled: never = block
      throw new Error(`unhandled block ${JSON.stringify(unhandled)}`)
    }
  }
}

function Hero({ block }: { block: BlockOf<'hero'> }) {
  return (
    <section className="bg-brand-gradient text-on-gradient">
      <div className={`${ROOM} grid items-center gap-10 py-16 sm:py-24 ${block.src ? 'lg:grid-cols-2' : ''}`}>
        <div>
          <h1 dir="auto" className="max-w-3xl text-balance font-heading font-semibold text-4xl sm:text-5xl">
            {block.heading}
          </h1>
          {block.text && (
            <p dir="auto" className="mt-4 max-w-2xl whitespace-pre-line text-pretty text-lg">
              {block.text}
            </p>
          )}
          {block.label && block.href && (
            <p className="mt-8">
              <a href={block.href} className={buttonVariants({ variant: 'outline', size: 'lg' })}>
                <span dir="auto">{block.label}</span>
              </a>
            </p>
          )}
        </div>
        {block.src && <Picture src={block.src} alt="" className="w-full" />}
      </div>
    </section>
  )
}

function Features({ block }: { block: BlockOf<'features'> }) {
  return (
    <Section heading={block.heading}>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {keyed(block.items).map(({ key, heading, text }) => (
          <li key={key} className="flex gap-4 rounded-xl border border-line bg-surface p-5">
            <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-primary-soft text-on-primary-soft">
              <Check aria-hidden className="size-5" />
            </span>
            <div className="min-w-0">
              {heading && (
                <h3 dir="auto" className="font-medium text-fg">
                  {heading}
                </h3>
              )}
              <Words text={text} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Opens without a script. */
function Questions({ block }: { block: BlockOf<'faq'> }) {
  return (
    <Section heading={block.heading} isNarrow>
      <div className="divide-y divide-line-subtle rounded-xl border border-line bg-surface">
        {keyed(block.items).map(({ key, heading, text }) => (
          <details key={key} className="px-5 py-4">
            <summary dir="auto" className="cursor-pointer font-medium text-fg">
              {heading}
            </summary>
            <Words text={text} />
          </details>
        ))}
      </div>
    </Section>
  )
}

/** A link: nothing of another site is loaded before somebody wants it. */
function Video({ block }: { block: BlockOf<'video'> }) {
  if (!block.href) return null
  return (
    <div className={`${ROOM} max-w-4xl py-8`}>
      <a href={block.href} rel="noopener" className="block text-link hover:underline">
        {block.src && <Picture src={block.src} alt="" className="mb-3 w-full" />}
        <span dir="auto">▶ {block.label || block.href}</span>
      </a>
    </div>
  )
}

type SectionProps = { heading: string; isNarrow?: boolean; children: ReactNode }

const Section = ({ heading, isNarrow, children }: SectionProps) => (
  <section className={`${ROOM} py-10 ${isNarrow ? 'max-w-3xl' : ''}`}>
    {heading && (
      <div className="mb-6">
        <SubHeading>{heading}</SubHeading>
      </div>
    )}
    {children}
  </section>
)

const SubHeading = ({ children }: { children: ReactNode }) => (
  <h2 dir="auto" className="text-balance font-heading font-semibold text-2xl text-fg">
    {children}
  </h2>
)

const Words = ({ text }: { text: string }) =>
  text ? (
    <p dir="auto" className="mt-2 max-w-prose whitespace-pre-line text-muted">
      {text}
    </p>
  ) : null

const Go = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} className={buttonVariants({ variant: 'primary', size: 'lg' })}>
    <span dir="auto">{children}</span>
  </a>
)

const Picture = ({ src, alt, className }: { src: string; alt: string; className: string }) => (
  // biome-ignore lint/performance/noImgElement: a company's own file, never optimised by the server
  <img src={src} alt={alt} loading="lazy" className={`${className} h-auto rounded-xl`} />
)
