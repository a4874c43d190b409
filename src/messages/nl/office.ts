/** The homes of the secretariat and the board, and what their lists share. */
export const office = {
  'nav.secretariat': 'Secretariaat',
  'nav.board': 'Bestuur',
  'nav.log': 'Logboek',
  'nav.mails': 'Mail',

  'office.filter.label': 'Kiezen wat u ziet',
  'office.filter.from': 'Van',
  'office.filter.to': 'Tot en met',
  'office.filter.show': 'Tonen',
  'office.filter.clear': 'Alles tonen',

  'office.home.title': 'Secretariaat',
  'office.home.now': 'Nu aan u',
  'office.home.quiet': 'Alles is bij',
  'office.home.nothing':
    'Niemand wacht op u: alle mail is bezorgd, niets wacht lang op een handtekening en iedereen heeft een supervisor.',
  'office.home.signers': 'Wie lang laat wachten',
  'office.home.supervisors': 'Supervisoren om naar te kijken',
  'office.home.happened': 'Laatst gebeurd',
  'office.home.happened.none': 'Hier komt te staan wat er is ingelezen en welke bewijzen zijn afgegeven.',
  'office.home.year': 'Tot nu toe in {year}',

  'office.need.failed-mails': '{count, plural, one {Eén mail is} other {# mails zijn}} niet bezorgd.',
  'office.need.failed-mails.do': 'Bekijken en opnieuw versturen',
  'office.need.long-waiting':
    '{count, plural, one {Eén activiteit} other {# activiteiten}} van {trainees, plural, one {één begeleider} other {# begeleiders}} in opleiding {count, plural, one {wacht} other {wachten}} langer dan vier weken op een handtekening{unasked, plural, =0 {} other {; # daarvan kan niemand aftekenen}}.',
  'office.need.long-waiting.do': 'Bekijken wie wacht',
  'office.need.imports-failed':
    '{count, plural, one {Eén inlezing is} other {# inlezingen zijn}} niet gelukt.',
  'office.need.imports-failed.do': 'Bekijken waarom',
  'office.need.imports-to-confirm':
    '{count, plural, one {Eén bestand is} other {# bestanden zijn}} nagekeken en {count, plural, one {wacht} other {wachten}} op uw akkoord.',
  'office.need.imports-to-confirm.do': 'Nakijken en inlezen',
  'office.need.unsupervised':
    '{count, plural, one {Eén begeleider} other {# begeleiders}} in opleiding {count, plural, one {heeft} other {hebben}} geen supervisor.',
  'office.need.unsupervised.do': 'Supervisor toewijzen',
  'office.need.barred':
    '{count, plural, one {Eén supervisor mag} other {# supervisoren mogen}} nu geen supervisie geven, maar {count, plural, one {heeft} other {hebben}} wel supervisanten.',
  'office.need.barred.do': 'Bekijken wie',
  'office.need.overloaded':
    '{count, plural, one {Eén supervisor heeft} other {# supervisoren hebben}} meer supervisanten dan het maximum.',
  'office.need.overloaded.do': 'Bekijken wie',
  'office.need.never-came-in':
    '{count, plural, one {Eén genodigde kwam} other {# genodigden kwamen}} na een week nog niet binnen.',
  'office.need.never-came-in.do': 'Opnieuw uitnodigen',

  'office.happened.issued': 'Bewijs {number} afgegeven aan {name}',
  'office.happened.suspended': 'Bewijs {number} van {name} opgeschort',
  'office.happened.import':
    'Bestanden ingelezen: {accepted, plural, one {# regel} other {# regels}} overgenomen{rejected, plural, =0 {} other {, # afgewezen}}',
  'office.happened.taken-back': 'Daarna teruggenomen.',

  'office.figure.running': 'Onderweg',
  'office.figure.signed': 'Afgetekend',
  'office.figure.completed': 'Voltooid',
  'office.figure.records': 'Bewijzen afgegeven',

  'office.column.signer': 'Wie aftekent',
  'office.column.claims': 'Activiteiten',
  'office.column.trainees': 'Van hoeveel mensen',
  'office.column.since': 'Oudste sinds',
  'office.column.supervisor': 'Supervisor',
  'office.column.supervisees': 'Supervisanten',
  'office.column.most': 'Maximum',
  'office.column.may': 'Mag supervisie geven',
  'office.column.number': 'Nummer',
  'office.column.name': 'Naam',
  'office.column.kind': 'Waarvoor',
  'office.column.on': 'Datum',
  'office.may-until': 'Tot en met {until}',
  'office.overload': '{count, number} boven het maximum',
  'office.obstacle.experience': 'Nee: nog geen twee jaar begeleider',
  'office.obstacle.activity': 'Nee: langer dan twee jaar geen groep begeleid',
  'office.obstacle.education': 'Nee: geen intervisie dit jaar of vorig jaar',
  'office.obstacle.membership': 'Nee: geen gewoon lid',
  'office.record.suspended': 'opgeschort',
  'office.record.superseded': 'vervangen',
  'office.record.withdrawn': 'ingetrokken',

  'office.board.title': 'Bestuur',
  'office.board.heading': 'Het jaar {year} in cijfers',
  'office.board.until': 'Stand op {until}. Onder elke tabel staat wat er precies is geteld.',
  'office.board.whole': 'Het hele jaar. Onder elke tabel staat wat er precies is geteld.',
  'office.board.years': 'Jaren',
  'office.board.export': 'Meenemen naar Excel',
  'office.board.total': 'Samen',
  'office.board.means': 'Wat is hier geteld?',
  'office.board.trainees': 'Begeleiders in opleiding',
  'office.board.trainees.started': 'Begonnen',
  'office.board.trainees.started.means':
    'Trajecten met een startdatum in dit jaar, ook als ze later zijn gestopt. Wat na een vergissing is teruggenomen, telt nergens mee.',
  'office.board.trainees.running': 'Onderweg',
  'office.board.trainees.running.means':
    'Trajecten die op de laatste dag van de periode waren begonnen en toen niet gepauzeerd, gestopt of voltooid waren.',
  'office.board.trainees.paused': 'Gepauzeerd',
  'office.board.trainees.paused.means': 'Trajecten die op de laatste dag van de periode stilstonden.',
  'office.board.trainees.stopped': 'Gestopt',
  'office.board.trainees.stopped.means':
    'Trajecten die in dit jaar zijn gestopt en op de laatste dag van de periode niet waren hervat.',
  'office.board.trainees.completed': 'Voltooid',
  'office.board.trainees.completed.means':
    'Trajecten waarvan de laatste eis in dit jaar is vervuld, volgens de handtekeningen die nu gelden.',
  'office.board.signed': 'Afgetekende uren',
  'office.board.signed.minutes': 'Uren',
  'office.board.signed.minutes.means':
    'De uren van activiteiten met een handtekening uit dit jaar, wanneer de activiteit ook was. Uren boven de eis tellen hier mee.',
  'office.board.signed.activities': 'Activiteiten',
  'office.board.signed.activities.means':
    'Het aantal activiteiten met een handtekening uit dit jaar. Een handtekening die later ongedaan is gemaakt, telt niet mee.',
  'office.board.records': 'Bewijzen van voltooiing',
  'office.board.records.issued': 'Afgegeven',
  'office.board.records.issued.means':
    'Bewijzen met een datum van afgifte in dit jaar, ook als ze daarna zijn vervangen of ingetrokken.',
  'office.board.records.suspended': 'Opgeschort',
  'office.board.records.suspended.means':
    'Bewijzen die in dit jaar zijn opgeschort, ook als ze daarna zijn vervangen.',
  'office.board.records.superseded': 'Vervangen',
  'office.board.records.superseded.means': 'Bewijzen die in dit jaar door een nieuw bewijs zijn vervangen.',
  'office.board.records.withdrawn': 'Ingetrokken',
  'office.board.records.withdrawn.means': 'Bewijzen die het bestuur in dit jaar heeft ingetrokken.',
  'office.board.issued': 'Afgegeven in {year}',
  'office.board.issued.none': 'In dit jaar is nog geen bewijs afgegeven.',
  'office.board.waits': 'Wat nu wacht',
  'office.board.waits.none':
    'Niets wacht langer dan vier weken op een handtekening, en geen bewijs is opgeschort.',
  'office.board.suspended': 'Opgeschorte bewijzen',
  'office.board.supervisors': 'Supervisoren nu',
  'office.board.supervisors.none': 'Nog niemand heeft supervisanten. Het secretariaat wijst ze toe.',

  'office.csv.subject': 'Onderwerp',
  'office.csv.of': 'Waarvan',
  'office.csv.figure': 'Cijfer',
  'office.csv.value': 'Waarde',
  'office.csv.unit': 'Eenheid',
  'office.csv.means': 'Wat is geteld',
  'office.csv.count': 'aantal',
  'office.csv.hours': 'uur',
} as const;
