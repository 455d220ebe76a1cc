/** Popovers, menus and list boxes share one surface and one item. */
export const menuLooks = [
  'z-50 min-w-40 overflow-hidden rounded-lg border border-line bg-raised p-1 text-fg shadow-lg outline-none',
  'data-[state=open]:animate-pop-in data-[state=closed]:animate-pop-out',
].join(' ')

export const menuItemLooks = [
  'relative flex min-h-8 cursor-default select-none items-center gap-2.5 rounded-sm px-2 py-1.5 text-sm outline-none',
  'pointer-coarse:min-h-11 data-highlighted:bg-fg/7 data-[selected=true]:bg-fg/7',
  // cmdk writes data-disabled="false" where Radix leaves the attribute out.
  '[&[data-disabled]:not([data-disabled=false])]:pointer-events-none [&[data-disabled]:not([data-disabled=false])]:opacity-50',
  '[&_svg:not([class*=size-])]:size-4 [&_svg]:shrink-0 [&>svg]:text-subtle',
].join(' ')
