import { Avatar } from '@/components/ui/avatar'
import { cn } from '@/components/ui/cn'
import type { ShellBrand } from './shell-brand'

/** The logo in both schemes, or the name in the company's heading font where it has none. */
export function BrandLogo({ brand, className }: { brand: ShellBrand; className?: string }) {
  const { light, dark } = brand.logo
  if (!light) return <span className="truncate font-heading font-semibold text-fg text-lg">{brand.name}</span>
  const looks = cn('h-8 w-auto max-w-44 object-contain object-left rtl:object-right', className)
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: a company's own file never goes through the image optimiser */}
      <img src={light} alt={brand.name} className={cn(looks, 'dark:hidden')} />
      {/* biome-ignore lint/performance/noImgElement: a company's own file never goes through the image optimiser */}
      <img src={dark ?? light} alt={brand.name} className={cn(looks, 'hidden dark:block')} />
    </>
  )
}

/** The square icon; the initials of the name where there is none. The name is expected beside it. */
export function BrandIcon({ brand, className }: { brand: ShellBrand; className?: string }) {
  return <Avatar name={brand.name} src={brand.icon} shape="square" size="sm" decorative className={className ?? ''} />
}
