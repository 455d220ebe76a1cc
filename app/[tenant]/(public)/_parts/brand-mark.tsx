import type { TenantBrand } from '@/lib/branding'

/** The company's logo in both schemes, or its name where it has none. */
export function BrandMark({ brand }: { brand: TenantBrand }) {
  if (!brand.logo.light) return <span className="font-heading font-semibold text-fg text-lg">{brand.name}</span>
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: a company's own file, never optimised by the server */}
      <img src={brand.logo.light} alt={brand.name} className="h-8 w-auto max-w-48 object-contain dark:hidden" />
      {/* biome-ignore lint/performance/noImgElement: a company's own file, never optimised by the server */}
      <img
        src={brand.logo.dark ?? brand.logo.light}
        alt={brand.name}
        className="hidden h-8 w-auto max-w-48 object-contain dark:block"
      />
    </>
  )
}
