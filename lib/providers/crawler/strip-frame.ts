const NEVER_TEXT =
  'title, meta, link, base, script, style, noscript, template, iframe, frame, object, embed, img, picture, svg, canvas, video, audio, map, dialog, input, select, textarea, datalist, progress, meter'
const FRAME =
  'nav, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="menubar"], [role="tablist"], [aria-modal="true"]'
const AROUND_CONTENT = 'header, footer, aside, [role="complementary"]'
const CONTENT = 'main, article, [role="main"]'

/** Names under which frames and consent dialogs go. */
const FRAME_NAMES =
  /(?:^|[\s_-])(?:cookie|consent|gdpr|ccpa)[\s_-]?(?:banner|bar|notice|popup|modal|overlay|dialog|message|law|wall|box|layer|manager|settings|preferences)|onetrust|cookiebot|cybotcookie|usercentrics|didomi|cc-window|cky-|cmplz|(?:^|[\s_-])(?:breadcrumbs?|skip-?(?:link|nav|to-content)|screen-reader-(?:text|shortcut)|sr-only|visually-hidden|social-?(?:share|links|icons)|share-?(?:buttons|bar|links)|sharedaddy|newsletter-?(?:signup|form|popup)|back-to-top|site-?(?:header|footer|nav)|main-?nav|nav-?bar|mobile-?menu|mega-?menu)(?:$|[\s_-])/i
const MOST_CHARACTERS_OF_A_NAMED_FRAME = 3_000
/** Answers of folded lists are hidden too; only short hidden texts are decoration. */
const MOST_CHARACTERS_OF_DECORATION = 80

const lengthOf = (element: Element): number => (element.textContent ?? '').trim().length

const removeAll = (elements: Iterable<Element>): void => {
  for (const element of [...elements]) element.remove()
}

function removeNamedFrames(document: Document): void {
  for (const element of [...document.querySelectorAll('body [class], body [id]')]) {
    const name = `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`
    if (!FRAME_NAMES.test(name) || element.matches(CONTENT) || element.querySelector(CONTENT)) continue
    if (lengthOf(element) <= MOST_CHARACTERS_OF_A_NAMED_FRAME) element.remove()
  }
}

/** The words of a button inside a heading are the heading's: that is how folded lists are written. */
function removeControls(document: Document): void {
  for (const button of [...document.querySelectorAll('button, [role="button"]')]) {
    if (button.closest('h1, h2, h3, h4, h5, h6, summary, dt, label')) button.replaceWith(button.textContent ?? '')
    else button.remove()
  }
  for (const form of [...document.querySelectorAll('form')]) {
    const holdsThePage = form.querySelector(`h1, ${CONTENT}`) !== null
    if (!holdsThePage) form.remove()
  }
}

/** Takes away what stands around the content of a page and what is no text. */
export function stripFrame(document: Document): void {
  removeAll(document.querySelectorAll(NEVER_TEXT))
  removeAll(document.querySelectorAll(FRAME))
  const around = [...document.querySelectorAll(AROUND_CONTENT)]
  removeAll(around.filter((element) => !element.closest(CONTENT) && !element.querySelector(`h1, ${CONTENT}`)))
  removeNamedFrames(document)
  removeControls(document)
  const hidden = [...document.querySelectorAll('[hidden], [aria-hidden="true"]')]
  removeAll(hidden.filter((element) => lengthOf(element) <= MOST_CHARACTERS_OF_DECORATION))
}
