export const learningSupervision = {
  'audit.did.slot.planned': 'Plande supervisie op een intervisiedag',
  'audit.did.slot.allocated': 'Verdeelde de plaatsen voor supervisie op een intervisiedag',
  'audit.did.slot.published': 'Maakte de verdeling van supervisie op een intervisiedag bekend',
  'audit.did.slot.taken-away': 'Haalde supervisie van een intervisiedag weg',
  'slot.title': 'Supervisie op {title}',
  'slot.heading': 'Supervisie op deze dag',
  'slot.day-not-found': 'Deze intervisiedag is er niet.',
  'slot.planned': 'Gepland',
  'slot.planned.none': 'Er is nog geen supervisie gepland. Begin hieronder.',
  'slot.over.cancelled': 'Deze dag gaat niet door. Er is niets meer te verdelen.',
  'slot.form.group': 'in een groep',
  'slot.form.individual': 'individueel',
  'slot.taken': '{count} van {places, plural, one {één plaats} other {# plaatsen}} bezet',
  'slot.state.signed': 'Afgetekend',
  'slot.state.published': 'Bekendgemaakt',
  'slot.state.unpublished': 'Nog niet bekend',
  'slot.lacks':
    'Op {date} mag deze supervisor, naar wat nu bekend is, geen supervisie geven:{experience, select, no { nog geen twee jaar begeleider;} other {}}{activity, select, no { langer dan twee jaar geen groep begeleid;} other {}}{education, select, no { dat jaar en het jaar ervoor geen intervisie;} other {}}{membership, select, no { geen gewoon lid;} other {}}{other, select, no { niet erkend als begeleider;} other {}} dat telt pas bij het aftekenen. Vraag het secretariaat, of kies iemand anders.',
  'slot.clash.round':
    'Deze supervisor begeleidt op deze tijd een ronde. Kies een andere tijd, of een andere begeleider voor de ronde.',
  'slot.clash.slot': 'Deze supervisor geeft op deze tijd ook andere supervisie. Haal een van beide weg.',
  'slot.leads-round':
    'Deze supervisor begeleidt op deze tijd een ronde. Kies een andere tijd of een andere supervisor.',
  'slot.supervisor.missing': 'Kies wie de supervisie geeft.',
  'slot.signed':
    'Deze supervisie is al afgetekend en verandert hier niet meer. De supervisor kan de sessie corrigeren.',
  'slot.not-asked':
    'Voor deze opleiding is geen supervisie nodig, of er is vrijstelling. Er is niets gevraagd.',
  'slot.over': 'Deze dag is voorbij. Supervisie vragen kan op een volgende dag.',
  'slot.take-away': 'Weghalen',
  'slot.allocation': 'Wie waar?',
  'slot.allocation.proposed':
    'Dit is een voorstel, op volgorde van wie het meest geholpen is. Er is nog niets bewaard; verander wat u wilt.',
  'slot.allocation.nobody': 'Er vraagt nog niemand supervisie op deze dag.',
  'slot.allocation.known':
    'Iedereen kent de verdeling. Wie door uw wijziging een andere plaats krijgt, hoort dat meteen per mail.',
  'slot.allocation.unknown':
    'Bewaren vertelt het nog niemand. Bij bekendmaken krijgen de supervisoren en wie een plaats heeft een mail.',
  'slot.allocation.keep': 'Bewaren',
  'slot.allocation.publish': 'Bewaren en bekendmaken',
  'slot.allocation.propose': 'Opnieuw een voorstel maken',
  'slot.free':
    '{free, plural, =0 {Er zijn geen plaatsen vrij} one {Er is één plaats vrij} other {Er zijn # plaatsen vrij}}; {without, plural, =0 {iedereen die supervisie vraagt, heeft een plaats} one {één persoon heeft geen plaats} other {# personen hebben geen plaats}}.',
  'slot.none': 'Geen plaats',
  'slot.need':
    'Nog {minutes, plural, one {één minuut} other {# minuten}} nodig; de laatste supervisie was op {on}.',
  'slot.need.first':
    'Nog {minutes, plural, one {één minuut} other {# minuten}} nodig; had nog geen supervisie.',
  'slot.need.not-asked': 'Heeft voor de opleiding geen supervisie nodig',
  'slot.ask-for': 'Supervisie vragen voor iemand anders',
  'slot.ask-for.hint': 'Voor wie een plaats op de dag heeft en zelf nog niets vroeg.',
  'slot.ask-for.choose': 'Kies een deelnemer',
  'slot.ask-for.submit': 'Toevoegen',
  'slot.plan': 'Supervisie plannen',
  'slot.plan.lead':
    'Een supervisor, een tijd en plaatsen. Mag iemand op die dag geen supervisie geven, dan staat dat erbij.',
  'slot.plan.submit': 'Plannen',
  'slot.field.places': 'Plaatsen',
  'slot.done.planned': 'De supervisie is gepland.',
  'slot.done.taken-away':
    'De supervisie is weggehaald. Wie erin zat, vraagt nog steeds een plaats; niemand is verplaatst.',
  'slot.done.asked': 'De vraag is toegevoegd.',
  'slot.done.kept': 'De verdeling is bewaard.',
  'slot.done.published':
    'De verdeling is bekendgemaakt. De supervisoren en wie een plaats heeft, krijgen een mail.',
  'slot.own.link': 'Supervisie op deze dag',
  'slot.own.time': 'Tijd',
  'slot.own.offer':
    '{count, plural, =0 {Er is voor deze dag nog geen supervisie gepland.} one {Er is één keer supervisie gepland.} other {Er is # keer supervisie gepland.}} De organisator verdeelt de plaatsen; u krijgt een mail.',
  'slot.own.has': 'U hebt een plaats.',
  'slot.own.signed': 'U had een plaats. Uw supervisor heeft de sessie afgetekend.',
  'slot.own.not-enrolled': 'Schrijf u eerst in voor deze dag. Daarna kunt u hier supervisie vragen.',
  'slot.own.asks': 'U vroeg supervisie. Zodra de organisator de plaatsen verdeelt, hoort u het.',
  'slot.own.not-asked': 'Voor uw opleiding is geen supervisie nodig.',
  'slot.own.may':
    'U hebt nog {minutes, plural, one {één minuut} other {# minuten}} supervisie nodig. Die kunt u op deze dag vragen.',
  'slot.own.ask': 'Supervisie vragen',
  'slot.own.ask-no': 'Toch geen supervisie',
  'slot.own.give-up': 'Mijn plaats afstaan',
  'slot.own.done.ja': 'Uw vraag is genoteerd.',
  'slot.own.done.nee': 'Genoteerd: u vraagt op deze dag geen supervisie.',
  'slot.held.title': 'Supervisie op {day}',
  'slot.held.heading': 'Supervisie die u geeft',
  'slot.held.list': 'Op intervisiedagen',
  'slot.held.waits': 'nog aftekenen',
  'slot.held.people': 'Wie erbij zijn',
  'slot.held.nobody': 'Er heeft nog niemand een plaats.',
  'slot.held.present': 'was op de dag',
  'slot.held.absent': 'niet als aanwezig genoteerd',
  'slot.held.later': 'Na de dag tekent u hier af voor wie er waren.',
  'slot.held.sign': 'Aftekenen voor {count, plural, one {één persoon} other {# personen}}',
  'slot.held.sign.lead':
    'U tekent af voor wie op de dag aanwezig was. Was iemand wel op de dag maar niet bij u? Haal die persoon daarna uit de sessie.',
  'slot.held.session': 'de sessie bekijken',
  'mail.slot.link': 'Supervisie op deze dag bekijken',
  'mail.slot-given.subject': 'Uw supervisie op {day}',
  'mail.slot-given.text':
    'U hebt op de intervisiedag een plaats voor supervisie. Kunt u toch niet? Geef de plaats dan terug in Leerpad, zodat een ander haar kan krijgen.',
  'mail.slot-ended.subject': 'Uw plaats voor supervisie op {day} is vervallen',
  'mail.slot-ended.text':
    'U hebt op deze intervisiedag geen plaats meer voor supervisie. Uw inschrijving voor de dag verandert hierdoor niet. Vragen? Neem contact op met de organisator van de dag.',
  'mail.slot-to-hold.subject': 'Supervisie die u geeft op {day}',
  'mail.slot-to-hold.text':
    '{count, plural, =0 {Er heeft op dit moment niemand een plaats.} one {Er is één persoon ingedeeld.} other {Er zijn # personen ingedeeld.}} In Leerpad ziet u wie. Na de dag tekent u daar af voor wie er waren.',
  'mail.slot-to-hold.link': 'Zien wie er komen',
  'mail.slot-off.subject': 'Uw supervisie op {day} gaat niet door',
  'mail.slot-off.text':
    'De organisator heeft deze supervisie weggehaald. Wie erin zat, heeft dat ook gehoord.',
  'forecast.by':
    'Met de supervisie die nu op intervisiedagen is gepland, kunt u op zijn vroegst op {on} klaar zijn.',
  'forecast.short':
    'Met de supervisie die nu op intervisiedagen is gepland, hebt u na {on} nog {missing, plural, one {één minuut} other {# minuten}} nodig.',
  'forecast.none': 'Er is op intervisiedagen nu geen supervisie gepland waar u nog bij kunt.',
  'forecast.days': 'Intervisiedagen bekijken',
  'forecast.heading': 'Supervisie: nodig en gepland',
  'forecast.board':
    '{trainees, plural, =0 {Niemand met een lopend traject heeft nog supervisie nodig} one {Eén lopend traject heeft nog {needed, number} minuten supervisie nodig} other {# lopende trajecten hebben samen nog {needed, number} minuten supervisie nodig}}. Op intervisiedagen tot {until} {offered, plural, =0 {is niets gepland} other {zijn # minuten gepland (plaatsen maal minuten)}}.',
  'forecast.lacking':
    '{planned, plural, =0 {In {year} is nog geen landelijke intervisiedag gepland} other {In {year} is één landelijke intervisiedag gepland}}; twee per jaar horen erbij. Vraag het secretariaat er vóór 1 oktober een te plannen.',
  'mail.national-days-lacking.subject': '{year} heeft minder dan twee landelijke intervisiedagen',
  'mail.national-days-lacking.text':
    '{planned, plural, =0 {Er is dit jaar nog geen landelijke intervisiedag gepland.} other {Er is dit jaar één landelijke intervisiedag gepland.}} Er horen er twee te zijn: begeleiders en deelnemers hebben ze nodig voor intervisie en supervisie. Vraag het secretariaat er vóór 1 oktober een te plannen.',
  'mail.national-days-lacking.link': 'Naar de cijfers van het bestuur',
  'office-mail.kind.national-days-lacking': 'Te weinig landelijke intervisiedagen, aan het bestuur',
  'slot.wrong.minutes': 'Supervisie duurt 15 tot 480 minuten. Kies een andere duur.',
  'slot.wrong.places': 'Geef aan voor hoeveel mensen er plaats is: ten minste één.',
  'slot.wrong.individual':
    'Individuele supervisie is voor één persoon. Kies één plaats, of kies groepssupervisie.',
  'slot.wrong.hours': 'Deze supervisie valt buiten de uren van de dag. Kies een andere tijd of duur.',
  'slot.no-day': 'Supervisie met plaatsen kan alleen op een intervisiedag.',
  'slot.overlap':
    'Deze supervisor geeft op deze tijd al supervisie. Kies een andere tijd of een andere supervisor.',
  'slot.not-enrolled': 'Schrijf u eerst in voor deze dag. Zodra u een plaats hebt, kunt u supervisie vragen.',
  'slot.not-found': 'Deze supervisie is er niet.',
  'slot.nobody-present':
    'Van deze groep is nog niemand als aanwezig genoteerd. Vraag de organisator om de lijst bij te werken.',
  'slot.allocation.unknown-slot':
    'Eén van deze supervisies is er niet meer. Vernieuw de pagina en verdeel opnieuw.',
  'slot.allocation.nobody-asked':
    'Iemand in deze verdeling vraagt geen supervisie (meer). Vernieuw de pagina.',
  'slot.allocation.not-asked':
    'Iemand in deze verdeling heeft voor de opleiding geen supervisie nodig. Haal diegene eruit.',
  'slot.allocation.full': 'Er zijn meer mensen dan plaatsen. Haal iemand uit deze supervisie.',
  'slot.allocation.twice': 'Iemand staat twee keer in de verdeling. Eén supervisie per dag kan.',
  'slot.allocation.own-slot': 'Een supervisor kan niet in de eigen supervisie zitten. Kies een andere.',
  'supervision.go-on': 'Had u supervisie? Stel de sessie voor aan uw supervisor, die haar aftekent.',
  'supervision.propose': 'Supervisie voorstellen',
  'supervision.submit': 'Aan de supervisor voorstellen',
  'supervision.returned':
    '{count, plural, one {Eén supervisiesessie kwam} other {# supervisiesessies kwamen}} terug met een vraag van {by}.',
  'supervision.returned-unnamed':
    '{count, plural, one {Eén supervisiesessie kwam} other {# supervisiesessies kwamen}} terug met een vraag.',
  'supervision.amend': 'Sessie aanvullen',
  'supervision.title': '{title}',
  'supervision.heading': 'Supervisie op {date}',
  'supervision.list': 'Supervisie',
  'supervision.session': 'De sessie',
  'supervision.recorded': 'Uw supervisor legde deze sessie vast. Daarom staat er geen verslag bij.',
  'supervision.seen-by': 'Alleen u en de supervisor die u kiest, lezen dit.',
  'supervision.field.date': 'Datum',
  'supervision.field.start': 'Begintijd',
  'supervision.field.minutes': 'Minuten',
  'supervision.field.form': 'Alleen of samen',
  'supervision.field.also': 'Verder',
  'supervision.field.supervisor': 'Supervisor',
  'supervision.field.reflection': 'Waar ging het over?',
  'supervision.form.group': 'Samen, in een groep',
  'supervision.form.individual': 'Alleen',
  'supervision.said.group': 'Supervisie in een groep van {count}',
  'supervision.said.individual': 'Individuele supervisie',
  'supervision.said.about': 'Over de praktijksessie van {date}',
  'supervision.said.early': 'Er was toen nog geen praktijksessie.',
  'supervision.said.host': 'De supervisor was ook werkbegeleider van een praktijksessie.',
  'supervision.date.missing': 'Vul in wanneer de sessie was.',
  'supervision.start.missing': 'Vul in hoe laat de sessie begon, bijvoorbeeld 14:00.',
  'supervision.minutes.wrong':
    'Geef een heel aantal minuten op, van {least, number} tot en met {most, number}.',
  'supervision.duration.limits': 'Een sessie duurt 15 minuten tot 8 uur.',
  'supervision.supervisor.missing': 'Kies wie de supervisie gaf.',
  'supervision.supervisor.choose': 'Kies een supervisor',
  'supervision.supervisor.hint': 'Wie de sessie gaf, ook als dat een vervanger was.',
  'supervision.practice.of': 'Ging het over praktijk van {name}?',
  'supervision.practice': 'Over welke praktijksessies ging het?',
  'supervision.reflection.hint':
    'Schrijf over uw eigen leren, in een paar zinnen. Zet er niets in waaraan een patiënt of een deelnemer van uw groep te herkennen is.',
  'supervision.reflection.missing': 'Schrijf in een paar zinnen waar het over ging.',
  'supervision.lead':
    '{signed} van {required} afgetekend, nog {left} te gaan.{waiting, select, none {} other { Er wacht {waiting} op een handtekening.}}',
  'supervision.lead.complete':
    '{signed} van {required} afgetekend. Uw supervisie is compleet.{waiting, select, none {} other { Er wacht nog {waiting} op een handtekening.}}',
  'supervision.lead.exempted':
    'Het bestuur gaf u vrijstelling voor supervisie. U hoeft hier niets vast te leggen.',
  'supervision.lead.not-asked': 'Uw traject vraagt geen supervisie. U hoeft hier niets vast te leggen.',
  'supervision.own.heading': 'Uw sessies',
  'supervision.own.empty':
    'Hier komen uw supervisiesessies. Uw supervisor legt ze vast, of u stelt er zelf een voor.',
  'supervision.lacks':
    'Op {date} kon u geen supervisie geven:{experience, select, no { u was nog geen twee jaar begeleider;} other {}}{activity, select, no { u had langer dan twee jaar geen groep begeleid;} other {}}{education, select, no { u had dat jaar en het jaar ervoor geen intervisie;} other {}}{membership, select, no { u was geen gewoon lid;} other {}}{other, select, no { u was niet erkend als begeleider;} other {}} daarom telt een sessie op die dag niet. Klopt dat niet? Laat het secretariaat nakijken wat over u bekend is.',
  'supervision.supervisor-lacks':
    'Op {date} kon deze supervisor geen supervisie geven:{experience, select, no { nog geen twee jaar begeleider;} other {}}{activity, select, no { langer dan twee jaar geen groep begeleid;} other {}}{education, select, no { dat jaar en het jaar ervoor geen intervisie;} other {}}{membership, select, no { geen gewoon lid;} other {}}{other, select, no { niet erkend als begeleider;} other {}} dan telt de sessie niet. Kijk of datum en supervisor kloppen, of vraag het secretariaat.',
  'supervision.overlap':
    'Op {date} van {from} tot {until} hebt u al {form, select, individual {een individuele sessie} other {een sessie met {count, plural, one {één supervisant} other {# supervisanten}}}} afgetekend. Twee sessies tegelijk kunnen niet: kijk of datum en tijd kloppen.',
  'supervision.twice':
    '{state, select, submitted {Deze sessie is al voorgesteld. Vul die aan, of trek die eerst in.} returned {Deze sessie is al voorgesteld. Vul die aan, of trek die eerst in.} other {Van deze sessie is voor deze deelnemer al tijd afgetekend.}}',
  'supervision.exempted': 'is vrijgesteld van supervisie.',
  'supervision.already':
    '{state, select, returned {stelde deze sessie zelf voor; u stuurde dat terug en het komt nog aangevuld bij u terug.} submitted {stelde deze sessie zelf voor, met {minutes, plural, one {één minuut} other {# minuten}}. Teken dat voorstel af of stuur het terug.} other {van deze sessie {minutes, plural, one {is al één minuut} other {zijn al # minuten}} afgetekend.}}',
  'supervision.note.proposed': 'stelde deze sessie zelf voor; dat voorstel wordt hiermee afgetekend.',
  'supervision.note.elsewhere':
    'heeft op deze dag al {minutes} minuten supervisie uit de administratie. Kijk of dat niet dezelfde sessie is.',
  'supervision.changed': 'Intussen is dit veranderd. Hieronder staat hoe het nu is.',
  'supervision.not-found': 'Deze sessie is er niet.',
  'supervision.moved-onto':
    'Op {date} om {from} wacht al een voorstel op uw handtekening. Teken dat eerst af of stuur het terug.',
  'supervision.not-moved': 'Op die dag kan de tijd van {name} niet worden afgetekend. Er is niets veranderd.',
  'supervision.sessions.title': 'Supervisie geven',
  'supervision.sessions.lead':
    'Leg een sessie één keer vast, met iedereen die erbij was. Daarmee tekent u hun tijd af.',
  'supervision.sessions.late': 'Uw laatste sessies',
  'supervision.sessions.none': 'U hebt nog geen sessies vastgelegd.',
  'supervision.sessions.line':
    '{form, select, individual {individueel} other {groep}}, {count, plural, =0 {niemand afgetekend} one {één afgetekend} other {# afgetekend}}',
  'supervision.sessions.waits': '{count, plural, one {Eén voorstel wacht} other {# voorstellen wachten}}',
  'supervision.supervisees': 'Wie waren erbij?',
  'supervision.supervisees.none':
    'Aan u zijn nu geen supervisanten toegewezen. Zoek hieronder wie erbij was.',
  'supervision.supervisees.missing': 'Kies wie erbij was.',
  'supervision.supervisees.individual':
    'Een individuele sessie is met één supervisant. Kies er één, of kies “Samen, in een groep”.',
  'supervision.supervisees.too-many': 'Er kunnen ten hoogste {most} supervisanten in één sessie.',
  'supervision.figures': '{counted} van {required} minuten afgetekend',
  'supervision.closed.exempted': 'vrijgesteld van supervisie',
  'supervision.closed.not-asked': 'volgt een traject zonder supervisie',
  'supervision.search': 'Was er nog iemand bij?',
  'supervision.search.hint':
    'U kunt ook vastleggen voor wie niet uw eigen supervisant is, als u de sessie gaf. Zoek op naam of nummer.',
  'supervision.search.submit': 'Zoeken',
  'supervision.search.nobody': 'Niemand gevonden met “{typed}” die supervisie nodig heeft.',
  'supervision.record.submit': 'Vastleggen en aftekenen',
  'supervision.record.anyway': 'Zo vastleggen en aftekenen',
  'supervision.told.heading': 'Er is nog niets afgetekend',
  'supervision.told.refused': 'Dit kan niet worden afgetekend:',
  'supervision.told.others':
    '{count, plural, =0 {Daarmee blijft er niemand over. Pas de sessie aan.} one {Legt u de sessie zo vast, dan tekent u de tijd van één supervisant af.} other {Legt u de sessie zo vast, dan tekent u de tijd van # supervisanten af.}}',
  'supervision.done.recorded': 'De sessie is vastgelegd en afgetekend.',
  'supervision.done.corrected': 'Het is gecorrigeerd. Wie het aangaat, krijgt bericht.',
  'supervision.session.heading': 'Supervisie op {date} om {from}',
  'supervision.session.lead':
    '{form, select, individual {Individueel} other {Groep}}, {count, plural, =0 {niemand afgetekend} one {één supervisant afgetekend} other {# supervisanten afgetekend}}{until, select, none {} other {, van {from} tot {until}}}.',
  'supervision.session.members': 'Wie waren erbij',
  'supervision.member.state':
    '{state, select, submitted {Wacht op u} returned {Teruggestuurd} withdrawn {Ingetrokken} corrected {Eruit gehaald} other {Afgetekend}}',
  'supervision.mend': 'Iemands tijd corrigeren, of iemand eruit halen',
  'supervision.mend.meaning':
    'Wat is afgetekend, blijft leesbaar: er komt een tegenboeking bij, met uw reden. De supervisant krijgt bericht.',
  'supervision.mend.who': 'Van wie?',
  'supervision.mend.who.choose': 'Kies een supervisant',
  'supervision.mend.who.missing': 'Kies om wie het gaat.',
  'supervision.mend.what': 'Wat moet er gebeuren?',
  'supervision.mend.what.missing': 'Kies wat er moet gebeuren.',
  'supervision.mend.minutes': 'Het aantal minuten was anders',
  'supervision.mend.out': 'Was er niet bij: uit de sessie halen',
  'supervision.mend.right': 'Juiste aantal minuten',
  'supervision.mend.submit': 'Corrigeren',
  'supervision.move': 'De dag of de begintijd klopt niet',
  'supervision.move.meaning':
    'De hele sessie verhuist: van iedereen die is afgetekend, wordt dit gecorrigeerd.',
  'supervision.move.submit': 'Sessie verplaatsen',
  'supervision.step.submitted': 'Voorgesteld door {by}: {minutes} op {date}, {from}',
  'supervision.step.signed-off':
    'Afgetekend{by, select, none {} other { door {by}}} voor {names}: {minutes} op {date}, {from}',
  'supervision.step.returned': 'Teruggestuurd aan {names}{by, select, none {} other { door {by}}}',
  'supervision.step.withdrawn': 'Ingetrokken door {names}',
  'supervision.step.corrected':
    'Tegengeboekt{by, select, none {} other { door {by}}} voor {names}: {minutes} op {date}, {from}',
} as const;
