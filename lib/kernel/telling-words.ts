/** Words that stand in almost every text of a language. What two languages share stands in both: it tells neither. */
export const TELLING_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to is in that it for you with are this be on have not can what how do does did my we your our i a an when where which who why should would could will if at by from was were has there or as they its use',
  de: 'der die das den dem des und ist sind nicht ich ein eine einen einer zu mit von wie auf für sie es im auch kann können wir mein meine ihr ihre uns unser oder wenn wird werden was wo wann warum habe hat haben bei aus nach über durch am zum zur dass',
  fr: 'le la les et est des une un pour dans que qui sur pas avec vous je nous comment mon ma mes votre vos notre nos du au aux sont ce cette il elle ou où quand par plus être avez puis peut de ne se sa son leur',
  es: 'el los las y es una un por para que con del se no en como cómo mi mis su sus qué está están puedo puede hay usted ustedes nosotros al lo más cuando cuándo dónde de ser este esta son tiene si sin sobre',
  it: 'il lo gli di che è per una un con non sono della delle dei come mio mia si più questo questa ho ha posso può nel nella al alla vi ci noi anche quando dove cosa se da su sul essere e',
  pt: 'os as e é uma um para que com não do da dos das em como meu minha por são está você vocês posso pode no na nos mais seu sua quando onde ao à ou ser tem se de este esta nós',
  nl: 'de het een en is van ik niet dat op te voor met zijn hoe mijn kan wij we er u uw aan bij of als om ook wordt worden heeft hebben naar wat waar wanneer waarom deze dit kunt je jouw onze uit',
  sv: 'och är det att en ett som på för med inte jag av den hur kan min mitt har vi du din eller om när var vad från till ska blir våra vår ni er detta i',
  da: 'og er det at en et som på for med ikke jeg af den hvordan kan min mit har vi du din eller om når hvor hvad fra til skal bliver vores efter også dette i',
  nb: 'og er det å en et som på for med ikke jeg av den hvordan kan min mitt har vi du din eller om når hvor hva fra til skal blir våre vår etter også dette i',
  fi: 'ja on ei se että en mutta miten voi voit minun ovat kun tai myös mitä missä jos hän ole tämä sen olen oli niin kuin joka',
  tr: 've bir bu için ile ne nasıl değil da de mi olarak var yok benim biz siz daha çok gün içinde olan veya ya kadar sonra gibi her',
}
