import { stem } from './words'

/** Words that mean nearly the same to a customer. A word may stand in several lines. */
const LINES: Record<string, string> = {
  price:
    'price cost fee charge rate pricing expensive cheap copay kosten preis preise kostet prix coute tarif precio cuesta coste',
  free: 'free gratis kostenlos complimentary gratuit',
  hours: 'hours open opening close closed closing openings offnungszeiten geoffnet horaires ouvert horario abierto',
  ship: 'ship shipping shipment deliver delivery deliveries dispatch courier versand lieferung liefern livraison livrer envio entrega postage',
  parcel: 'parcel package shipment box paket colis paquete',
  return: 'return returns refund ruckgabe zurucksenden retoure retour retourner devolucion devolver',
  refund: 'refund reimburse reimbursement moneyback erstattung remboursement reembolso',
  exchange: 'exchange swap replace umtausch echange cambio',
  cancel: 'cancel cancellation terminate unsubscribe quit kundigen kundigung stornieren annuler resilier cancelar',
  contact: 'contact reach phone telephone email hotline kontakt kontaktieren telefon contacter contacto telefono',
  phone: 'phone telephone hotline telefon telephone telefono',
  email: 'email mail',
  location:
    'location address located office directions standort adresse ubicacion direccion based headquarters headquartered',
  store: 'store stores shop boutique branch outlet',
  centre: 'centre center clinic practice',
  parking: 'park parking garage car',
  trial: 'trial try evaluate',
  discount:
    'discount coupon code voucher promo promotion deal sale cheaper rabatt gutschein reduction descuento reduced',
  student: 'student university school enrolment education educational college',
  payment:
    'pay payment paying method card invoice instalment installment zahlung bezahlen zahlen paiement payer pago pagar',
  instalment: 'instalment installment financing instalments',
  invoice: 'invoice bill billing receipt statement rechnung facture factura',
  size: 'size sizing fit measure measurement grosse taille talla',
  track: 'track tracking trace whereabouts sendungsverfolgung suivi seguimiento',
  order: 'order purchase bought bestellung commande pedido',
  lost: 'lost missing disappeared',
  late: 'late delayed delay overdue',
  broken: 'broken faulty defective damaged torn defect',
  warranty: 'warranty guarantee garantie garantia',
  repair: 'repair mend fix',
  appointment: 'appointment book booking schedule visit slot termin cita',
  move: 'move reschedule postpone rearrange change',
  newpatient: 'newcomer',
  insurance: 'insurance insurer insured insurances coverage covered versicherung assurance seguro',
  uninsured: 'uninsured',
  doctor: 'doctor physician clinician gp pediatrician paediatrician practitioner arzt medecin medico',
  child: 'child children kid kids baby babies toddler newborn infant son daughter pediatric pediatrics paediatric',
  senior: 'senior seniors elderly older medicare',
  urgent: 'urgent emergency walkin immediately',
  vaccine: 'vaccine vaccination vaccinations vaccinate shot shots immunization immunisation jab impfung',
  flu: 'flu influenza',
  prescription:
    'prescription prescriptions prescribe refill refills medicine medicines medication medications drug rezept',
  lab: 'lab laboratory blood',
  result: 'result results report reports',
  therapy: 'therapy therapist counselling counseling psychologist psychotherapy mental depression anxiety',
  video: 'video telehealth telemedicine virtual remote online',
  records: 'record records file history chart',
  ride: 'ride rides transport transportation van pickup',
  interpreter: 'interpreter translator language languages speak spanish',
  account: 'account profile login signin',
  password: 'password passcode',
  delete: 'delete deletion erase remove',
  security: 'security secure safe encrypted encryption encrypt protect protected certified certification compliance',
  certification: 'soc soc2 iso certified certification certifications certificate compliant',
  privacy: 'privacy gdpr dsgvo confidential hipaa',
  residency: 'stored kept hosted region regions residency',
  integration: 'integration integrations integrate connect connects plugin compatible',
  support: 'support helpdesk assistance',
  response: 'response respond reply answer',
  limit: 'limit limits maximum max quota',
  api: 'api rest endpoint endpoints',
  install: 'install installation setup',
  start: 'start begin started getting begins',
  migrate: 'migrate migration move moving import importer',
  upgrade: 'upgrade downgrade',
  availability: 'sla uptime availability downtime outage',
  onpremises: 'onprem selfhosted',
  job: 'job jobs career careers position positions vacancy vacancies hire hiring hires internship intern stelle emploi empleo',
  founded: 'founded founder founders established started',
  employees: 'employee employees headcount',
  owner: 'owner owners owned owns belongs investor investors',
  wash: 'wash washing clean cleaning laundry launder',
  stain: 'stain stains spot',
  material: 'material materials fabric cotton wool fibre fibres',
  sustainable: 'sustainable sustainability eco ecological environment environmental green recycled organic ethical',
  loyalty: 'loyalty points member members membership club rewards reward circle',
  gift: 'gift gifts present',
  wrap: 'wrap wrapping wrapped',
  newsletter: 'newsletter mailing subscribe',
  influencer: 'influencer influencers creator creators affiliate ambassador',
  restock: 'restock restocked',
  holiday: 'holiday holidays christmas thanksgiving easter',
  pickup: 'collect pickup locker',
  customs: 'customs duty duties import tax taxes',
  express: 'express fast quick overnight',
  training: 'training workshop course onboarding class classes',
  contract: 'contract agreement terms vertrag contrat contrato',
  invite: 'invite invitation colleague colleagues teammate teammates',
  bring: 'bring prepare preparation documents',
  waiting: 'wait waiting queue stuck',
  missed: 'miss missed noshow',
  exceed: 'exceed exceeded overage',
  retention: 'retention kept keep stored',
  animals: 'pet pets animal animals',
  wheelchair: 'wheelchair accessible accessibility disabled disability disabilities',
  guest: 'guest guests',
  complaint: 'complaint complain complaints',
  colour:
    'colour color black white grey gray blue red green pink plum lime navy silver ecru beige brown yellow orange purple farbe couleur',
  arrive: 'arrive arrival',
  fasting: 'fasting fasted sober',
  clothes: 'clothes clothing garment garments piece pieces apparel',
  factory: 'factory factories manufacture manufactured produced made',
  afford: 'afford',
  checkup: 'checkup checkups',
  bug: 'vulnerability vulnerabilities bounty',
}

const PHRASES: [RegExp, string][] = [
  [/\bhow (?:much|expensive)\b|\bwas kostet\b|\bwieviel\b|\bwie viel\b|\bcombien coute\b|\bcuanto cuesta\b/, 'price'],
  [
    /\bsend(?:ing)? (?:\w+ ){0,2}back\b|\bgive (?:\w+ ){0,2}back\b|\bbring (?:\w+ ){0,3}back\b|\bchange (?:my|your) mind\b/,
    'return',
  ],
  [/\bmoney (?:\w+ )?back\b|\bget (?:my|the) money\b|\bsend the money\b/, 'refund'],
  [/\b(?:sign|log)(?:ing)? ?in\b/, 'account'],
  [/\b(?:sign|log)(?:ing)? ?up\b/, 'start'],
  [/\bwhere is my (?:order|parcel|package|delivery)\b|\bwhere are my\b/, 'track'],
  [/\bsold out\b|\bout of stock\b|\bback in stock\b|\bin stock again\b/, 'restock'],
  [/\bpick(?:ed)? up\b/, 'pickup'],
  [/\bon premises?\b|\bown (?:machine|server|hardware|infrastructure)s?\b|\bself hosted\b/, 'onpremises'],
  [/\btwo factor\b|\b2fa\b|\bmfa\b|\bsecond factor\b/, 'twofactor'],
  [/\bsingle sign on\b|\bsso\b|\bsaml\b/, 'sso'],
  [
    /\bwithout insurance\b|\bno insurance\b|\bnot insured\b|\bdont have insurance\b|\bdo not have insurance\b/,
    'uninsured',
  ],
  [/\bnew patients?\b/, 'newpatient'],
  [/\bwhere (?:is|are) (?:you|your)\b|\bhow do i get (?:there|to you)\b/, 'location'],
  [/\bmental health\b/, 'therapy'],
  [/\bx ?rays?\b|\bx-rays?\b/, 'xray'],
  [/\bopen source\b/, 'opensource'],
  [/\bpull requests?\b/, 'pullrequest'],
  [/\btake(?:s)? effect\b/, 'effect'],
  [/\bpay (?:later|in parts|in three|in 3)\b|\bin (?:three|3) parts\b/, 'instalment'],
  [/\bget in touch\b|\btalk to you\b|\breach you\b/, 'contact'],
  [/\bpoints?\b.*\bworth\b/, 'loyalty'],
  [/\b(?:do not|dont|not) eat\b|\bempty stomach\b/, 'fasting'],
  [/\b(?:cannot|cant|can not) (?:pay|afford)\b|\blow income\b|\black of money\b/, 'afford'],
  [/\bcheck ?ups?\b/, 'checkup'],
  [/\b(?:the )?(?:uk|united kingdom|great britain)\b/, 'uk'],
  [/\b(?:the )?(?:usa|united states|america)\b/, 'usa'],
  [/\bchange (?:my |the |an? )?(?:appointment|visit|booking)\b/, 'move'],
  [/\bhow many (?:people|employees|staff|colleagues)\b|\b\d+ (?:people|employees)\b/, 'employees'],
  [/\bwheelchair access(?:ible)?\b|\bstep free\b|\bbarrier free\b/, 'wheelchair'],
  [/\bcustomer (?:service|care|support)\b/, 'customercare'],
  [/\bin (?:up to )?(?:\w+ )?(?:\w+ )?parts\b|\bpayment plans?\b/, 'instalment'],
  [/\b(?:phone|telephone) numbers?\b|\bnumber to call\b/, 'phone'],
  [/\be ?mail address\b/, 'email'],
  [/\bdo(?:es)? not (?:come|show up)\b|\bdont (?:come|show up)\b|\bno show\b|\bdo not turn up\b/, 'missed'],
  [/\bused up\b|\bruns? out\b|\brunning out\b|\bgo(?:es)? over\b|\bmore than my plan\b/, 'exceed'],
  [
    /\bopening (?:hours|times)\b|\bbusiness hours\b|\boffice hours\b|\b\d+(?::\d+)? ?(?:am|pm) to (?:\d+(?::\d+)? ?(?:am|pm)|noon)\b/,
    'hours',
  ],
  [/[$€£] ?\d|\b\d+(?:[.,]\d+)? (?:dollars|euros|cents)\b/, 'price'],
]

const byStem = new Map<string, string[]>()
for (const [concept, list] of Object.entries(LINES)) {
  for (const word of list.split(' ')) {
    for (const key of new Set([word, stem(word)])) byStem.set(key, [...(byStem.get(key) ?? []), concept])
  }
}

/** Concepts that a stem belongs to. */
export const conceptsOf = (wordStem: string): string[] => byStem.get(wordStem) ?? []

/** Nearby concepts, and how good an answer about one is to a question about the other. */
const RELATED: Record<string, [string, number][]> = {
  uninsured: [['insurance', 0.6]],
  refund: [['return', 0.6]],
  return: [['refund', 0.6]],
  phone: [['contact', 0.8]],
  email: [['contact', 0.7]],
  twofactor: [['security', 0.5]],
  broken: [['repair', 0.7]],
  track: [['order', 0.5]],
  exceed: [['limit', 0.5]],
  parcel: [
    ['order', 0.6],
    ['ship', 0.5],
  ],
  certification: [['security', 0.5]],
}

export const relatedConcepts = (concept: string): [string, number][] => RELATED[concept] ?? []

const spaced = (text: string): string => text.replace(/(\p{L})-(?=\p{L})/gu, '$1 ')

/** Concepts that several words together name; `text` is plain. */
export const phraseConcepts = (text: string): string[] => {
  const simple = spaced(text)
  return PHRASES.filter(([pattern]) => pattern.test(simple)).map(([, concept]) => concept)
}

/** The text without the words of recognised phrases, which count once as their concept. */
export const withoutPhrases = (text: string): string =>
  PHRASES.reduce((rest, [pattern]) => rest.replace(pattern, ' '), spaced(text))
