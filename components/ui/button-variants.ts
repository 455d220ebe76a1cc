import { cva, type VariantProps } from 'class-variance-authority'

export const buttonVariants = cva(
  [
    'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium',
    'transition-[background-color,border-color,color,box-shadow,opacity] duration-150',
    'disabled:pointer-events-none disabled:opacity-55 aria-disabled:pointer-events-none aria-disabled:opacity-55',
    '[&_svg:not([class*=size-])]:size-4 [&_svg]:pointer-events-none [&_svg]:shrink-0',
  ],
  {
    variants: {
      variant: {
        primary: 'bg-primary text-on-primary shadow-xs hover:bg-primary-hover',
        secondary: 'bg-fg/6 text-fg hover:bg-fg/10',
        outline: 'border border-line bg-surface text-fg shadow-xs hover:border-line-strong hover:bg-fg/4',
        ghost: 'text-muted hover:bg-fg/6 hover:text-fg aria-expanded:bg-fg/6 aria-expanded:text-fg',
        danger: 'bg-danger text-on-danger shadow-xs hover:brightness-95',
        gradient: 'bg-brand-gradient text-on-gradient shadow-sm hover:shadow-md hover:brightness-105',
        link: 'h-auto! min-w-0! px-0! text-link underline-offset-4 hover:underline',
      },
      size: {
        sm: 'h-control-sm min-w-control-sm px-2.5 text-sm',
        md: 'h-control min-w-control px-3.5 text-sm',
        lg: 'h-control-lg px-5 text-base',
        icon: 'size-control p-0',
        'icon-sm': 'size-control-sm p-0',
      },
    },
    defaultVariants: { variant: 'outline', size: 'md' },
  },
)

export type ButtonVariants = VariantProps<typeof buttonVariants>
