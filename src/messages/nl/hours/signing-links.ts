export const hoursSigningLinks = {
  'signing-link.door.heading': 'Bevestigen met een code',
  'signing-link.door.lead':
    'U bent gevraagd iets te bevestigen. U leest wat, zodra u de zes cijfers invult die wij u mailen: zo weten wij dat u het bent.',
  'signing-link.door.ask': 'Mail mij een code',
  'signing-link.door.sent':
    'De code is onderweg naar het adres waarop u de link kreeg. Hij werkt tien minuten.',
  'signing-link.door.nothing':
    'Geen code gekregen? Kijk ook bij de ongewenste mail. Een nieuwe code komt in de plaats van de vorige.',
  'signing-link.door.again': 'Mail mij een nieuwe code',
  'signing-link.code': 'Code uit de mail',
  'signing-link.code.hint': 'Zes cijfers',
  'signing-link.code.submit': 'Verder',
  'signing-link.code.missing': 'Vul de zes cijfers in die in de mail staan.',
  'signing-link.code.wrong':
    'Deze code klopt niet. U kunt het nog {left, plural, one {# keer} other {# keer}} proberen.',
  'signing-link.code.over': 'Deze code werkt niet meer. Laat u een nieuwe mailen.',
  'signing-link.wait':
    'Dit is net al een paar keer gevraagd of geprobeerd. Wacht {seconds, plural, one {# seconde} other {# seconden}} en kijk intussen in uw postvak, ook bij de ongewenste mail.',
  'signing-link.visit-over':
    'Er is niets bevestigd: wat de code opende, is weer gesloten. Vraag een nieuwe code, dan gaat u verder waar u was.',
  'signing-link.claim.title': 'Te bevestigen: {name}',
  'signing-link.role': 'Rol',
  'signing-link.role.taking-part': 'Deelgenomen',
  'signing-link.role.co-leading': 'Medebegeleid',
  'signing-link.role.leading-under-guidance': 'Begeleid onder uw leiding',
  'signing-link.equal':
    'Met hetzelfde onderwerp, dezelfde dag en dezelfde duur is er nog een. Klopt dat niet, stuur deze dan terug.',
  'signing-link.confirm': 'Bevestigen',
  'signing-link.confirm.meaning':
    'Met bevestigen tekent u dit af. De uren tellen dan mee; bewaard wordt dat u het via deze link deed.',
  'signing-link.over.unknown.heading': 'Deze link kennen wij niet',
  'signing-link.over.unknown':
    'Misschien is hij niet in zijn geheel overgenomen. Open hem vanuit de mail, of vraag wie u dit vroeg om de link opnieuw te sturen: dat kan in Leerpad met één knop.',
  'signing-link.over.expired.heading': 'Deze link is te oud',
  'signing-link.over.expired':
    'Een link werkt {days} dagen. Er is niets bevestigd. Vraag wie u dit vroeg om de link opnieuw te sturen: dat kan in Leerpad met één knop.',
  'signing-link.over.moved.heading': 'Deze link is niet meer voor u',
  'signing-link.over.moved':
    'Het is intussen aan iemand anders gevraagd, of uw e-mailadres is veranderd. Er is niets bevestigd. Wordt het u nog gevraagd, dan krijgt u een nieuwe mail op uw adres van nu.',
  'signing-link.over.amended.heading': 'Dit is intussen veranderd',
  'signing-link.over.amended':
    'Wie u dit vroeg, heeft het aangevuld. Er is niets bevestigd. U krijgt een nieuwe mail, met een link naar hoe het er nu staat.',
  'signing-link.over.account.heading': 'U hebt intussen een account',
  'signing-link.over.account': 'Er is niets bevestigd. Meld u aan: daarna staat klaar wat u is gevraagd.',
  'signing-link.over.account.button': 'Aanmelden',
  'signing-link.over.closed.heading': 'Via deze link kunt u niet bevestigen',
  'signing-link.over.closed':
    'Uw account bij Leerpad is gesloten. Er is niets bevestigd. Vraag het secretariaat wat er nodig is.',
  'signing-link.over.signed-off.heading': 'Dit is bevestigd',
  'signing-link.over.signed-off':
    'Dank u. Het is afgetekend; u hoeft niets meer te doen. Klopt er toch iets niet? Laat het het secretariaat weten.',
  'signing-link.over.returned.heading': 'Dit is teruggestuurd',
  'signing-link.over.returned':
    'Dank u. Uw opmerking ligt klaar voor wie u dit vroeg. Wordt het aangevuld, dan krijgt u een nieuwe mail.',
  'signing-link.over.withdrawn.heading': 'Dit is ingetrokken',
  'signing-link.over.withdrawn':
    'Wie u dit vroeg, heeft het ingetrokken. Er is niets bevestigd, en u hoeft niets te doen.',
  'signing-link.over.corrected.heading': 'Dit telt niet meer',
  'signing-link.over.corrected':
    'De handtekening hieronder is ongedaan gemaakt. Is er nog iets nodig, dan krijgt u een nieuwe mail.',
  'signing-link.asked.mailed':
    '{name} heeft geen account in Leerpad en bevestigt via een gemailde link. De laatste is verstuurd op {on}.',
  'signing-link.asked.coming':
    '{name} heeft geen account in Leerpad en bevestigt via een gemailde link. Die wordt zo verstuurd.',
  'signing-link.asked.no-address':
    '{name} heeft geen account in Leerpad, en wij hebben geen e-mailadres. Vraag het secretariaat om het aan te vullen.',
  'signing-link.asked.again': 'Link opnieuw mailen',
  'signing-link.often':
    'De link is vandaag al een paar keer gemaild. Wacht tot morgen, en vraag intussen of de mail misschien bij de ongewenste mail ligt.',
  'signing-link.mailed-again.heading': 'De link wordt opnieuw gemaild',
  'signing-link.mailed-again': '{name} krijgt zo een mail met een nieuwe link.',
  'signing-link.mailed-again.back': 'Terug',
  'activity.step.signed-by-link': 'Afgetekend door {by}, via een gemailde link',
  'dossier.signed-by-link': '{by}, {on}, bevestigd via een gemailde link',
  'dossier.asked-by-link': 'wacht op {name}; link gemaild op {on}',
  'mail.signing-link.subject': '{trainee} vraagt u iets te bevestigen',
  'mail.signing-link.text':
    '{trainee} is in opleiding bij de vereniging en heeft iets vastgelegd dat u kunt bevestigen. Dat duurt een paar minuten, en u hebt er geen account voor nodig.',
  'mail.signing-link.code':
    'Wat het is, leest u na het invullen van een code van zes cijfers. Die mailen wij u op dit adres, zodra u erom vraagt.',
  'mail.signing-link.link': 'Bekijken en bevestigen',
  'mail.signing-link.days':
    'Deze link werkt {days} dagen, en alleen samen met een code die op dit adres aankomt.',
  'mail.signing-link.not-you':
    'Kent u {trainee} niet, of weet u hier niets van? Laat het het secretariaat weten.',
  'mail.signing-code.subject': 'Uw code om te bevestigen',
  'mail.signing-code.text': 'Vul deze code in op de pagina waar u hem vroeg.',
  'mail.signing-code.minutes': 'De code werkt {count, plural, one {# minuut} other {# minuten}}.',
  'mail.signing-code.not-asked':
    'Hebt u hier niet om gevraagd? Dan heeft iemand anders de link geopend. Zonder deze code ziet die niets: geef hem aan niemand, en u hoeft niets te doen.',
  'office-mail.kind.signing-link': 'Link om uren te bevestigen, aan wie geen account heeft',
  'office-mail.kind.signing-code': 'Code om uren te bevestigen',
  'audit.did.claim.link-asked': 'Liet de link om te bevestigen opnieuw mailen',
} as const;
