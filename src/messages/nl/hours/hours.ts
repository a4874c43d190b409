export const hoursHours = {
  'claim.not-found': 'Dit staat niet bij wat u kunt zien. Misschien is het al afgehandeld of ingetrokken.',
  'claim.own': 'Uw eigen uren kunt u niet aftekenen. Vraag een ander die daarvoor bevoegd is.',
  'claim.not-waiting':
    '{state, select, returned {Dit is al teruggestuurd.} withdrawn {Dit is al ingetrokken.} corrected {Dit is al gecorrigeerd.} other {Dit is al afgetekend.}} Vernieuw de pagina om te zien hoe het nu staat.',
  'claim.foreign':
    'Deze uren zijn buiten Leerpad om veranderd. Ze kunnen niet worden afgetekend; laat het secretariaat het nakijken.',
  'claim.signer-lacks':
    'Op {date} {quality, select, experience {was u nog geen twee jaar begeleider} activity {had u langer dan twee jaar geen groep begeleid} education {had u dat jaar en het jaar ervoor geen intervisie} membership {was u geen gewoon lid} suspension {was uw erkenning geschorst of ingetrokken} other {was u niet erkend als begeleider}}. Daarom kunt u deze sessie niet aftekenen. Klopt dat niet? Laat het secretariaat nakijken wat over u bekend is.',
  'claim.changed': 'Intussen is dit door iemand veranderd. Vernieuw de pagina en kijk het nog eens na.',
  'claim.day-full':
    'Op {date} zijn al zoveel uren afgetekend dat er {left, plural, =0 {niets} other {hoogstens # minuten}} bij kan: per dag tellen 16 uren. Kijk of de datum klopt.',
  'claim.not-told': 'Lees eerst wat erbij staat, en stuur het dan in.',
  'claim.too-many':
    'U hebt in het afgelopen uur al {most} activiteiten ingestuurd. Stuur deze vanaf {time} uur in; wat u typte, staat er nog.',
  'claim.equal.standing':
    '{state, select, submitted {Wacht op aftekenen} returned {Teruggestuurd} other {Afgetekend}}, {source, select, import {op {since} overgenomen uit de administratie} attendance {vastgelegd door wie aftekende} other {ingestuurd op {since}}}',
  'claim.reason-missing': 'Schrijf erbij waarom u dit terugstuurt.',
  'claim.component': 'Dit onderdeel hoort niet bij dit traject.',
  'claim.future': 'Deze datum ligt nog in de toekomst.',
  'claim.before-start': 'Deze datum ligt vóór het begin van het traject ({date}).',
  'claim.after-signature':
    'De handtekening eronder is van {date}. Wat daarna gebeurde, kan niet op die dag afgetekend zijn: laat het opnieuw indienen.',
  'claim.minutes': 'Geef een tijd op van {least} tot {most} minuten.',
  'claim.block': 'Kies een dagdeel van 1 tot {blocks}.',
  'claim.title-missing': 'Vul de titel in van wat u las.',
  'undo.not-possible':
    'Een handtekening kan tot {minutes} minuten na het aftekenen ongedaan worden gemaakt. Daarna kunt u haar terugnemen, met een reden.',
  'claim.record-rests-on-it':
    'Op deze handtekening rust al een bewijs van voltooiing. Vraag het secretariaat om een correctie.',
  'correction.reason-missing': 'Schrijf erbij waarom dit gecorrigeerd wordt.',
  'correction.reason-short':
    'Schrijf iets uitgebreider waarom dit gecorrigeerd wordt, in ten minste {least} letters: begeleider in opleiding en ondertekenaar lezen het.',
  'correction.own': 'Uw eigen uren kunt u niet corrigeren. Vraag een ander van het secretariaat.',
  'correction.same':
    'Dit is precies wat er al staat. Verander wat er niet klopt, of kies dat deze uren vervallen.',
  'correction.by-decision':
    'Deze uren kende het bestuur toe als eerder verworven. Alleen het bestuur kan dat besluit intrekken.',
  'correction.no-credit': 'Hier staan geen uren (meer) om te corrigeren.',
  'claim.not-running':
    '{state, select, paused {Uw traject is gepauzeerd: u kunt nu niets nieuws indienen. Laat het secretariaat weten wanneer u verdergaat.} other {Uw traject is gestopt: u kunt niets nieuws indienen. Vraag het secretariaat als dit niet klopt.}}',
  'activity.step.first': 'Ingestuurd',
  'activity.step.again': 'Aangevuld en opnieuw ingestuurd',
  'activity.step.signed-off': 'Afgetekend door {by}',
  'activity.step.signed-off-unnamed': 'Afgetekend, overgenomen uit de administratie',
  'activity.step.returned': 'Teruggestuurd door {by}',
  'activity.step.returned-unnamed': 'Teruggestuurd',
  'activity.step.withdrawn': 'Ingetrokken door {by}',
  'activity.step.withdrawn-unnamed': 'Ingetrokken',
  'activity.step.corrected': 'Handtekening ongedaan gemaakt door {by}',
  'activity.step.corrected-unnamed': 'Handtekening ongedaan gemaakt door het secretariaat',
  'activity.reason': 'De reden',
  'activity.reason.by': '{by} schrijft',
  'activity.history': 'Wat ermee gebeurde',
  'activity.seen-by': 'Alleen u en wie het aftekent lezen dit: {names}.',
  'activity.seen-by-nobody-yet': 'Alleen u en wie het straks aftekent lezen dit.',
  'activity.heading': 'Wat u vastlegde',
  'activity.imported': 'Dit komt uit de eerdere administratie, zonder verslag erbij.',
  'activity.field.date': 'Gedaan op',
  'activity.field.duration': 'Duur',
  'activity.field.where': 'Waar',
  'activity.field.reflection': 'Wat leerde u ervan?',
  'activity.reflection.own-learning':
    'Schrijf over uw eigen leren, in een paar zinnen. Zet er niets in waaraan een patiënt of groepslid te herkennen is.',
  'activity.duration.hours': 'Uur',
  'activity.duration.minutes': 'Minuten',
  'activity.duration.hint': 'Bijvoorbeeld 1 uur en 30 minuten. In het veld voor uren kan ook 1,5.',
  'activity.standing.submitted': 'Dit ligt klaar voor {names}. U hoeft nu niets te doen.',
  'activity.standing.submitted-to-nobody':
    'Dit is bewaard. Er is nog niemand die het kan aftekenen. Het secretariaat regelt dat, u hoeft niets te doen.',
  'activity.standing.signed-off': 'Afgetekend door {by} op {on}. Deze tijd telt mee.',
  'activity.standing.signed-before':
    'Overgenomen uit de administratie, waar dit al was afgetekend. Deze tijd telt mee.',
  'activity.standing.returned': 'Dit kwam terug. Vul het aan, dan gaat het opnieuw naar wie het aftekent.',
  'activity.standing.withdrawn': 'U hebt dit ingetrokken. Het telt niet mee.',
  'activity.standing.corrected': 'De handtekening hieronder is ongedaan gemaakt. Het telt niet meer mee.',
  'activity.overtaken.heading': 'Dit kan niet meer worden veranderd',
  'activity.overtaken.text':
    'Terwijl u bezig was, is dit afgehandeld. Hieronder staat hoe het er nu voor staat. Wat u net invulde is niet bewaard.',
  'activity.changed.heading': 'Dit is intussen veranderd',
  'activity.changed.text':
    'Misschien had u het ook in een ander venster open. Hieronder staat wat er nu bewaard is; in het formulier staat wat u net invulde. Stuurt u het formulier in, dan vervangt het wat er staat.',
  'activity.amend': 'Aanvullen',
  'activity.withdraw': 'Intrekken…',
  'activity.withdraw.meaning':
    'Het gaat dan niet meer naar wie het aftekent en telt niet mee. U kunt het later wel opnieuw insturen.',
  'activity.withdraw.confirm': 'Ja, intrekken',
  'activity.again': 'Opnieuw insturen',
  'activity.new': 'Vastleggen',
  'activity.submit': 'Insturen',
  'activity.resubmit': 'Aangevuld insturen',
  'activity.submit-anyway': 'Toch insturen',
  'activity.told.heading': 'Dit is nog niet ingestuurd',
  'activity.told.not-yet':
    'Klopt het zo? Stuur het dan toch in; wie aftekent, beslist. Zo niet, pas het aan of',
  'activity.told.leave': 'stuur het niet in.',
  'activity.equal.heading': 'Dit staat er nog een keer',
  'activity.equal': 'Met hetzelfde onderwerp, dezelfde dag en dezelfde duur hebt u al:',
  'activity.same-day':
    'Op deze dag hebt u al een bijeenkomst. Twee op één dag mag: ze worden allebei bewaard en tellen als dezelfde dag, dus als één. Deze hebt u al:',
  'activity.full-day':
    'Op {date} staat al {already} van u. Hiermee wordt dat {total}, en voor één dag kan hoogstens 16 uur worden afgetekend.',
  'activity.back': 'Terug',
} as const;
