/** The part of a company's brand that frames show. `light` is the logo for light backgrounds. */
export type ShellBrand = {
  name: string
  logo: { light: string | null; dark: string | null }
  icon: string | null
}
