export const tabListLooks = 'flex gap-5 overflow-x-auto border-line border-b [scrollbar-width:none]'

export const tabLooks = [
  'relative -mb-px inline-flex h-control shrink-0 items-center gap-2 whitespace-nowrap border-transparent border-b-2 text-muted text-sm',
  'font-medium transition-colors hover:text-fg focus-visible:rounded-sm focus-visible:outline-offset-[-2px]',
  'data-[state=active]:border-primary data-[state=active]:text-fg aria-[current=page]:border-primary aria-[current=page]:text-fg',
].join(' ')
