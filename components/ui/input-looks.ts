/** The frame that every text-like control shares. Text is 16 px on phones, where browsers zoom into smaller inputs. */
export const inputLooks = [
  'w-full min-w-0 rounded-md border border-line-strong/70 bg-surface text-base text-fg shadow-xs sm:text-sm',
  'transition-[border-color,box-shadow] duration-150 hover:border-line-strong',
  'focus-visible:border-focus focus-visible:outline-2 focus-visible:outline-focus/35 focus-visible:outline-offset-0',
  'aria-invalid:border-danger aria-invalid:focus-visible:outline-danger/35',
  'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-subtle disabled:shadow-none',
].join(' ')
