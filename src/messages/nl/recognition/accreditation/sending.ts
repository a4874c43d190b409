export const recognitionAccreditationSending = {
  'hand-off.send.not-granted':
    'Er is bij deze instantie geen dossier dat is toegekend en geldt op de dag van de bijeenkomst, of daarin ontbreekt het soort cursus. Kijk het dossier na.',
  'hand-off.send.not-taken':
    'Deze instantie neemt van dit soort cursus geen aanwezigheid aan. Kijk in het dossier het soort cursus na.',
  'hand-off.send.list-open': 'De presentielijst is nog niet gesloten. Sluit eerst de lijst.',
  'hand-off.send.no-account':
    'In de instellingen staan voor deze instantie geen sleutels van PE-online. Geef de nummers met de hand door, of vraag de beheerder de sleutels in te stellen.',
  'hand-off.send.not-live':
    'De instellingen laten nog niet toe dat wat wordt verstuurd ook telt. Vraag dit aan de beheerder.',
  'hand-off.send.stopped':
    'Naar deze instantie wordt niets verstuurd, of daarover is intussen anders besloten. Kijk bij de verbinding met PE-online hoe het staat.',
  'hand-off.send.nothing': 'Alles is al doorgegeven: er is niets te versturen.',

  'hand-off.fault.unreachable':
    'PE-online was niet te bereiken. Er is van dit deel niets geboekt. Verstuur het later opnieuw.',
  'hand-off.fault.slow':
    'PE-online antwoordde niet op tijd. Misschien is er al wel geboekt. Verstuur opnieuw: wie er al staat, telt één keer.',
  'hand-off.fault.broken':
    'De verbinding met PE-online brak af. Misschien is er al wel geboekt. Verstuur opnieuw: wie er al staat, telt één keer.',
  'hand-off.fault.no-answer':
    'PE-online gaf een antwoord dat niet te lezen is. Misschien is er al wel geboekt. Verstuur opnieuw: wie er al staat, telt één keer.',
  'hand-off.fault.interrupted':
    'Het versturen werd onderbroken. Misschien is er al wel geboekt. Verstuur opnieuw: wie er al staat, telt één keer.',

  'sending.link': 'Laat Leerpad het versturen',
  'sending.title': 'Versturen naar {body}',
  'sending.back': 'Terug naar het doorgeven',
  'sending.live': 'Wat PE-online aanneemt, is geboekt. Dat kan van hieruit niet worden teruggehaald.',
  'sending.test':
    'Dit is een proef zolang de verbinding bij PE-online in de testfase staat: PE-online kijkt alles na en antwoordt, en boekt niets. Is de verbinding daar al uit, dan boekt PE-online wel wat hier wordt verstuurd. Besluit dan eerst dat het telt.',
  'sending.stopped':
    'Naar deze instantie wordt nu niets verstuurd: iemand heeft het versturen gestopt, of de instellingen laten het niet meer toe. U kunt de nummers wel met de hand doorgeven.',
  'sending.mode': 'Wat er wordt verstuurd en wanneer het telt',
  'sending.waiting':
    '{count, plural, =0 {Er is niets te versturen.} one {Er is één nummer te versturen.} other {Er zijn # nummers te versturen.}}',
  'sending.submit': 'Versturen',
  'sending.submit-test': 'Als proef versturen',
  'sending.under-way': 'Wordt verstuurd',
  'sending.queued': 'Het versturen begint zo.',
  'sending.step': 'De nummers worden verstuurd.',
  'sending.of': '{done} van {total}',
  'sending.leave': 'U kunt deze pagina verlaten: het gaat verder.',
  'sending.look-again': 'Kijk hoever het is',
  'sending.last': 'De laatste keer',
  'sending.accepted': '{count, plural, one {Eén nummer is geboekt.} other {# nummers zijn geboekt.}}',
  'sending.would-be':
    '{count, plural, one {Eén nummer zou worden aangenomen.} other {# nummers zouden worden aangenomen.}}',
  'sending.refused': '{count, plural, one {Eén nummer is geweigerd.} other {# nummers zijn geweigerd.}}',
  'sending.unknown':
    '{count, plural, one {Van één nummer is nog niet bekend of het is geboekt.} other {Van # nummers is nog niet bekend of ze zijn geboekt.}}',
  'sending.tasks': 'Kijk wat er te doen is',

  'hand-off-mode.title': 'Verbinding met PE-online',
  'hand-off-mode.lead':
    'Voor elke instantie waarvan sleutels in de instellingen staan, kan Leerpad de aanwezigheid zelf versturen. Tot iemand hier besluit dat het telt, is wat wordt verstuurd een proef: de verbinding staat dan bij PE-online nog in de testfase.',
  'hand-off-mode.back': 'Terug naar de taken',
  'hand-off-mode.back-all': 'Terug naar de verbinding',
  'hand-off-mode.state.none': 'Geen sleutels in de instellingen: de nummers gaan met de hand.',
  'hand-off-mode.state.test':
    'Proef: niets telt als doorgegeven, zolang de verbinding bij PE-online in de testfase staat.',
  'hand-off-mode.state.live': 'Echt: wat PE-online aanneemt, is geboekt.',
  'hand-off-mode.state.stopped': 'Gestopt: er wordt niets verstuurd.',
  'hand-off-mode.by': 'Besloten door {name} op {date}.',
  'hand-off-mode.change': 'Veranderen',
  'hand-off-mode.heading': 'Versturen naar {body}',
  'hand-off-mode.live.heading': 'Van proef naar echt',
  'hand-off-mode.live.what':
    'Vanaf dan telt wat PE-online aanneemt als doorgegeven. De deelnemers lezen bij zichzelf dat hun punten zijn doorgegeven, en wat eenmaal is geboekt kan Leerpad niet terughalen.',
  'hand-off-mode.live.when':
    'Doe dit pas als PE-online heeft laten weten dat de verbinding niet meer in de testfase staat. Staat zij dat nog wel, dan noemt Leerpad nummers doorgegeven die daar niet zijn geboekt. Terug naar een proef kan daarna niet: u kunt het versturen dan alleen stoppen.',
  'hand-off-mode.live.confirm':
    'PE-online heeft laten weten dat de verbinding niet meer in de testfase staat',
  'hand-off-mode.live.unconfirmed': 'Zet hier een vinkje als PE-online dit heeft laten weten.',
  'hand-off-mode.live.submit': 'Voortaan echt versturen',
  'hand-off-mode.again.heading': 'Weer beginnen met versturen',
  'hand-off-mode.again.submit': 'Weer echt versturen',
  'hand-off-mode.stop.heading': 'Stoppen met versturen',
  'hand-off-mode.stop.what':
    'Vanaf dan wordt er niets meer verstuurd, ook niet als proef: PE-online zou het boeken. Wat eerder is doorgegeven, blijft zo staan. U kunt later weer beginnen.',
  'hand-off-mode.stop.submit': 'Stoppen met versturen',
  'hand-off-mode.done.live': 'Vanaf nu telt wat PE-online aanneemt.',
  'hand-off-mode.done.stopped': 'Vanaf nu wordt er niets verstuurd.',

  'hand-off-tasks.title': 'Taken bij het doorgeven',
  'hand-off-tasks.lead':
    'Wat een instantie weigerde, en wie ten onrechte is doorgegeven. Een taak verdwijnt zodra zij is opgelost en opnieuw is verstuurd.',
  'hand-off-tasks.none': 'Er is niets te doen.',
  'hand-off-tasks.back': 'Terug naar accreditatie',
  'hand-off-tasks.connection': 'Verbinding met PE-online',
  'hand-off-tasks.test': 'proef',
  'hand-off-tasks.number': 'nummer {number}',
  'hand-off-tasks.wrongly':
    'Dit nummer is geboekt, en krijgt na een correctie geen punten meer. Leerpad kan dit niet terughalen: vraag de instantie het nummer te verwijderen.',
  'hand-off-tasks.perhaps':
    'Dit nummer is misschien geboekt, en krijgt na een correctie geen punten meer. Vraag de instantie of het er staat, en zo ja het te verwijderen.',
  'hand-off-tasks.shared':
    'Twee mensen op de lijst gaven dit nummer op, en het is al doorgegeven of misschien doorgegeven. Vraag van wie het is, en verbeter het nummer van de ander.',
  'hand-off-tasks.waiting':
    '{count, plural, one {Er wacht nog één nummer om te worden doorgegeven.} other {Er wachten nog # nummers om te worden doorgegeven.}}',
  'hand-off-tasks.mend.number': 'Naar de gegevens van {name}',
  'hand-off-tasks.mend.codes': 'Naar de nummers en codes',
  'hand-off-tasks.mend.dossier': 'Naar het dossier',
  'hand-off-tasks.mend.keys': 'Naar de verbinding',
  'hand-off-tasks.mend.send': 'Opnieuw versturen',
  'hand-off-tasks.mend.settle': 'Afgehandeld',
  'hand-off-tasks.settle.title': 'Ten onrechte doorgegeven: {name}',
  'hand-off-tasks.settle.lead':
    'Het nummer {number} is doorgegeven aan {body}. Leerpad kan dat niet terughalen. Zeg hier wat ermee is gedaan.',
  'hand-off-tasks.settle.back': 'Terug naar de taken',
  'hand-off-tasks.settle.as': 'Wat is ermee gedaan?',
  'hand-off-tasks.settle.taken-back': 'De instantie heeft het nummer verwijderd',
  'hand-off-tasks.settle.left': 'Het blijft zo staan',
  'hand-off-tasks.settle.because': 'Toelichting',
  'hand-off-tasks.settle.because-hint':
    'Bijvoorbeeld met wie u dit besprak en wanneer. Schrijf niets over anderen.',
  'hand-off-tasks.settle.submit': 'Vastleggen',
  'hand-off-tasks.not-booked.title': 'Niet goed geboekt: {name}',
  'hand-off-tasks.not-booked.lead':
    'Het nummer {number} staat hier als doorgegeven aan {body}. Staat het daar niet, of op een andere bijeenkomst? Dan kunt u het opnieuw doorgeven. Zoek het eerst daar op: staat het er wel, laat het dan zo. Leerpad kan niets terughalen, dus wat verkeerd staat moet de instantie zelf verwijderen.',
  'hand-off-tasks.not-booked.submit': 'Het staat daar niet goed: opnieuw doorgeven',
  'hand-off-tasks.settle.done': 'Vastgelegd.',

  'audit.did.hand-off.send': 'Liet aanwezigheid versturen naar een accrediterende instantie',
  'audit.did.hand-off.mode': 'Besloot of er naar een accrediterende instantie wordt verstuurd en of dat telt',
  'audit.did.hand-off.settle': 'Handelde af dat een nummer ten onrechte of niet goed was doorgegeven',
} as const;
