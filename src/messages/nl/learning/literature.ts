export const learningLiterature = {
  'why.summary': 'Waarom telt dit voor {amount}?',
  'why.literature.rule':
    'Alles wat is afgetekend telt, tot {required}. Wat u daarboven leest blijft zichtbaar, maar vult geen ander onderdeel. Literatuur is pas klaar als ook van elke verplichte titel ten minste één verslag is afgetekend.',
  'why.figures':
    'Afgetekend: {signed}. Daarvan telt {counted}.{surplus, select, none {} other { Boven de eis: {surplus}.}}',
  'literature.title': 'Literatuur',
  'literature.lead.signed': '{signed} van {required} afgetekend.',
  'literature.lead.waiting': '{signed} van {required} afgetekend. Nog {waiting} wacht op {names}.',
  'literature.lead.waiting-nobody':
    '{signed} van {required} afgetekend. Nog {waiting} wacht; u hebt nu geen supervisor die kan aftekenen. Het secretariaat regelt dat, u hoeft niets te doen.',
  'literature.lead.exempted':
    'Het bestuur gaf u vrijstelling voor literatuurstudie. U hoeft hier niets vast te leggen.',
  'literature.lead.not-asked': 'Uw traject vraagt geen literatuurstudie. U hoeft hier niets vast te leggen.',
  'literature.bar':
    '{signed} van {required} afgetekend, {waiting} wacht op een handtekening, {open} nog te lezen.',
  'literature.at-rest':
    'Zolang uw traject niet loopt, kunt u geen nieuwe verslagen vastleggen. Wat u eerder instuurde, blijft staan.',
  'literature.new': 'Leesverslag vastleggen',
  'literature.list.heading': 'De literatuurlijst',
  'literature.complete': 'Uw literatuurstudie is compleet.',
  'literature.missing.minutes': 'Nog {amount} te lezen en af te laten tekenen.',
  'literature.missing.item': 'Van de verplichte titel “{title}” is nog geen verslag afgetekend.',
  'literature.group.required': 'Verplicht',
  'literature.group.recommended': 'Aanbevolen',
  'literature.group.other': 'Niet op de lijst, telt wel mee',
  'literature.column.title': 'Titel',
  'literature.column.guide': 'Richttijd',
  'literature.column.signed': 'Afgetekend',
  'literature.column.waiting': 'Wacht',
  'literature.column.action': 'Vastleggen',
  'literature.lacks-log': 'nog een afgetekend verslag nodig',
  'literature.log-this': 'vastleggen',
  'literature.logs.heading': 'Uw leesverslagen',
  'literature.logs.empty':
    'Hier komen uw leesverslagen. Hebt u iets gelezen, leg dan vast wat het was, hoe lang u las en wat u ervan leerde. Uw supervisor tekent het af en dan telt het mee.',
  'literature.log.title': 'Leesverslag: {title}',
  'literature.log.heading': 'Uw verslag',
  'literature.log.imported': 'Dit komt uit de eerdere administratie, zonder verslag erbij.',
  'literature.standing.submitted': 'Dit verslag ligt klaar voor {names}. U hoeft nu niets te doen.',
  'literature.standing.submitted-to-nobody':
    'Dit verslag is bewaard. U hebt nog geen supervisor die het kan aftekenen. Het secretariaat regelt dat, u hoeft niets te doen.',
  'literature.standing.signed-off': 'Afgetekend door {by} op {on}. Deze tijd telt mee.',
  'literature.standing.signed-before':
    'Overgenomen uit de administratie, waar dit al was afgetekend. Deze tijd telt mee.',
  'literature.standing.returned':
    'Dit verslag kwam terug. Vul het aan, dan gaat het opnieuw naar uw supervisor.',
  'literature.standing.withdrawn': 'U hebt dit verslag ingetrokken. Het telt niet mee.',
  'literature.standing.corrected':
    'De handtekening onder dit verslag is ongedaan gemaakt. Het telt niet meer mee.',
  'literature.overtaken.heading': 'Dit kan niet meer worden veranderd',
  'literature.overtaken.text':
    'Terwijl u bezig was, is dit verslag afgehandeld. Hieronder staat hoe het er nu voor staat. Wat u net invulde is niet bewaard.',
  'literature.withdraw': 'Verslag intrekken…',
  'literature.withdraw.meaning':
    'Het verslag gaat dan niet meer naar uw supervisor en telt niet mee. U kunt het later wel als nieuw verslag insturen.',
  'literature.withdraw.confirm': 'Ja, dit verslag intrekken',
  'literature.again': 'Als nieuw verslag insturen',
  'literature.other-title.marked': 'Niet op de literatuurlijst',
  'literature.back': 'Terug',
  'literature.amend': 'Verslag aanvullen',
  'literature.submit': 'Verslag insturen',
  'literature.resubmit': 'Aangevuld verslag insturen',
  'literature.required': 'verplicht',
  'literature.field.title': 'Titel',
  'literature.field.date': 'Gelezen op',
  'literature.field.duration': 'Leestijd',
  'literature.field.pages': 'Bladzijden of hoofdstukken',
  'literature.field.reflection': 'Wat leerde u ervan?',
  'literature.title.label': 'Wat hebt u gelezen?',
  'literature.title.missing': 'Kies wat u las, of kies “Een andere titel” en vul die in.',
  'literature.other-title': 'Een andere titel',
  'literature.other-title.counts': 'telt mee voor de uren, niet voor een verplichte titel',
  'literature.other-title.label': 'Welke andere titel?',
  'literature.otherTitle.missing': 'Vul de titel in van wat u las.',
  'literature.otherTitle.both':
    'U koos ook een titel uit de lijst. Kies “Een andere titel”, of maak dit veld leeg.',
  'literature.date.label': 'Wanneer las u het?',
  'literature.date.missing': 'Vul in wanneer u dit las.',
  'literature.date.wrong': 'Dit is geen bestaande datum. Schrijf bijvoorbeeld 14-03-2026.',
  'literature.duration.label': 'Hoe lang las u?',
  'literature.duration.hint': 'Bijvoorbeeld 2 uur en 30 minuten. In het veld voor uren kan ook 2,5.',
  'literature.duration.hours': 'Uur',
  'literature.duration.minutes': 'Minuten',
  'literature.duration.missing': 'Vul in hoe lang u las.',
  'literature.duration.wrong': 'Deze tijd is niet te lezen. Schrijf hele uren en minuten, zoals 2 en 30.',
  'literature.duration.limits':
    'Eén verslag gaat over 1 minuut tot 12 uur. Las u langer, maak er dan een tweede verslag van.',
  'literature.pages.hint': 'Bijvoorbeeld: hoofdstuk 3 tot en met 5, of blz. 40–96.',
  'literature.pages.missing': 'Vul in welke bladzijden of hoofdstukken u las.',
  'literature.reflection.own-learning':
    'Schrijf over uw eigen leren, in een paar zinnen. Zet er niets in waaraan een patiënt te herkennen is.',
  'literature.reflection.missing': 'Schrijf in een paar zinnen wat u ervan leerde.',
  'literature.too-long': 'Dit is te lang: er passen {most} tekens in.',
  'literature.changed.heading': 'Dit verslag is intussen veranderd',
  'literature.changed.text':
    'Misschien had u het ook in een ander venster open. Hieronder staat wat er nu bewaard is; in het formulier staat wat u net invulde. Stuurt u het formulier in, dan vervangt het wat er staat.',
} as const;
