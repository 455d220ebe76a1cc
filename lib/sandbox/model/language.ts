const set = (list: string): Set<string> => new Set(list.split(/\s+/))

export type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pt'

/** Without accents and apostrophes, as `words` yields them. */
export const STOP_WORDS: Record<Language, Set<string>> = {
  en: set(
    `a an the and or but if so of at by for with about against between into through during before after above below to
    from up down in out on off over under again then once here there when where why how what which who whom whose this
    that these those i im ive id me my mine we were our ours us you your yours youre youve he she it its they them their
    be am is are was were been being do does did doing done have has had having can cant could couldnt will wont would
    wouldnt shall should may might must not no nor too very as than because while until both each few own same s t just
    dont doesnt didnt isnt arent wasnt hasnt havent per via etc yes ok okay please hi hello hey thanks thank dear`,
  ),
  de: set(
    `der die das den dem des ein eine einer eines einem einen und oder aber wenn so von bei mit uber gegen zwischen in aus
    auf zu zum zur nach vor fur an am im ist sind war waren sein bin bist habe hat haben hatte ich mir mich mein meine wir
    uns unser unsere du dir dich dein deine er sie es ihr ihre ihnen ihm man sich nicht kein keine auch noch nur schon als
    wie was wer wo wann warum welche welcher welches kann konnen konnte wird werden wurde soll muss darf bitte hallo danke
    ja nein hier dort dann da dass weil bis durch um wird es gibt gibt`,
  ),
  fr: set(
    `le la les l un une des du de d et ou mais si dans en au aux avec sans pour par sur sous entre vers chez je j me m moi
    mon ma mes nous notre nos vous votre vos tu te toi ton ta tes il elle ils elles on se sa son ses leur leurs ce cet cette
    ces ca cela qui que quoi quel quelle quels quelles ou quand comment pourquoi combien est sont etait etre suis es avez
    avons ont a ai as avoir fait faire peut peux pouvez puis dois doit ne pas plus y oui non merci bonjour s il vous plait`,
  ),
  es: set(
    `el la los las lo un una unos unas y o pero si de del al a en con sin por para sobre entre hasta desde yo me mi mis
    nosotros nos nuestro nuestra tu te tus usted ustedes su sus el ella ellos ellas se que cual cuales quien donde cuando
    como cuanto cuanta cuantos por que es son era ser soy esta estan estoy hay tengo tiene tienen puede puedo pueden hacer
    no ni mas muy ya tambien este esta estos estas ese esa eso esto hola gracias favor le les`,
  ),
  it: set(
    `il lo la i gli le un uno una e o ma se di del della dei delle a al alla ai in nel nella con su per tra fra da dal dalla
    io mi mio mia noi ci nostro nostra tu ti tuo tua voi vi vostro vostra lui lei loro si suo sua che chi cosa quale quali
    dove quando come quanto quanta perche e sono era essere ho ha hanno avete avere posso puo potete fare non piu anche
    questo questa questi queste ciao grazie buongiorno prego`,
  ),
  nl: set(
    `de het een en of maar als van bij met over tegen tussen in uit op naar voor aan te om ik me mij mijn wij we ons onze je
    jij jouw u uw hij zij ze hun zich niet geen ook nog maar al dan dat die dit deze wat wie waar wanneer waarom hoe welke
    is zijn was waren ben bent heb heeft hebben kan kunnen wordt worden moet mag hallo dank bedankt ja nee er`,
  ),
  pt: set(
    `o a os as um uma uns umas e ou mas se de do da dos das em no na nos nas com sem por para sobre entre ate eu me meu
    minha nos nosso nossa voce voces seu sua seus suas ele ela eles elas que qual quais quem onde quando como quanto quanta
    porque e sao era ser sou esta estao ha tenho tem pode posso podem fazer nao mais tambem ja este esta isso isto ola
    obrigado obrigada favor`,
  ),
}

export const SOFT_WORDS: Partial<Record<Language, Set<string>>> = {
  en: set(
    `want wants wanted need needs needed get gets getting got give gives given take takes taken make makes made know tell
    explain say says said show use uses used using like liked help helps offer offers offered provide provides available
    possible work works working much many long often any some thing things something anything everything someone anyone
    everyone else more most other others another good best better nice great way ways time times kind kinds type types sort
    different information info details detail question questions happen happens happened mean means really actually
    currently now today tomorrow still already also only maybe wonder wondering interested looking look find found see try
    trying come comes go goes going put keep let lets allow allowed able company companies people person stuff lot
    lots bit little big right sure exactly usually normally generally around per own soon ever never always done did
    there whats hows wheres whos im ill id one ones two call called name named able learn read let feel think guess suppose
    hope believe based whole full part last week weeks yesterday ago ordered bought purchased number say apply applies issue issues problem problems ask asking asks policy policies end ends ended`,
  ),
  de: set(
    `mochte will wollen brauche braucht machen macht gibt geben bekomme bekommen wissen sagen zeigen gern gerne viel viele
    lange etwas alles mehr andere gut frage fragen information informationen heute morgen jetzt genau eigentlich gehen geht`,
  ),
  fr: set(
    `veux voudrais besoin savoir dire donner plus moins autre autres bien question questions maintenant temps chose`,
  ),
  es: set(
    `quiero quisiera necesito saber decir dar mas menos otro otra bien pregunta preguntas ahora tiempo cosa puedo`,
  ),
}

/** The language whose small words are most frequent in the text; English when none stands out. */
export function detectLanguage(tokens: string[]): Language {
  const counts = Object.entries(STOP_WORDS).map(([language, list]) => ({
    language: language as Language,
    hits: tokens.filter((token) => list.has(token)).length,
  }))
  const english = counts.find((count) => count.language === 'en')?.hits ?? 0
  const best = counts.reduce((top, count) => (count.hits > top.hits ? count : top))
  return best.hits > english * 1.2 ? best.language : 'en'
}
