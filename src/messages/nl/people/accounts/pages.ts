export const peopleAccountsPages = {
  'account.sign-in': 'Aanmelden',
  'account.sign-out': 'Afmelden',
  'account.email': 'E-mailadres',
  'account.password': 'Wachtwoord',
  'account.code': 'Code uit de mail',
  'account.password.new': 'Nieuw wachtwoord',
  'account.password.chosen': 'Kies een wachtwoord',
  'account.password.hint':
    'Ten minste 12 tekens. Een zin van vier of vijf woorden is sterk en goed te onthouden; cijfers en leestekens hoeven niet.',
  'account.email.wrong': 'Vul uw e-mailadres in, zoals naam@praktijk.example.',
  'account.password.missing': 'Vul uw wachtwoord in.',
  'account.password.short': 'Dit is te kort: neem er ten minste {least} tekens voor.',
  'account.password.long': 'Dit is te lang: neem er ten hoogste {most} tekens voor.',
  'account.password.pattern':
    'Dit is een patroon van enkele tekens en is snel geraden. Kies een zin van een paar woorden.',
  'account.password.personal':
    'Dit is bijna uw naam of e-mailadres en is snel geraden. Kies een zin van een paar woorden.',
  'account.wrong':
    'Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw, of laat u een link mailen.',
  'account.current.wrong': 'Dit is niet uw huidige wachtwoord.',
  'account.disabled': 'Dit account is afgesloten. Neem contact op met het secretariaat.',
  'account.exists': 'Deze persoon heeft al een account.',
  'account.wait.password':
    'Er is te vaak een verkeerd wachtwoord ingevuld. Wacht {seconds, plural, one {# seconde} other {# seconden}} en probeer het opnieuw, of laat u een link mailen.',
  'account.wait.code':
    'Er is te vaak een verkeerde code ingevuld. Wacht {seconds, plural, one {# seconde} other {# seconden}} en probeer het opnieuw, of gebruik de link in de mail.',
  'account.wait.mail':
    'Er is net al een paar keer om een mail gevraagd. Wacht {seconds, plural, one {# seconde} other {# seconden}} en kijk intussen in uw postvak, ook bij de ongewenste mail.',
  'account.code.missing': 'Vul de zes cijfers in die in de mail staan.',
  'account.code.wrong':
    'Deze code klopt niet. U kunt het nog {left, plural, one {één keer} other {# keer}} proberen; kijk of u de nieuwste mail hebt.',
  'account.code.over': 'Deze code werkt niet meer. Vraag een nieuwe mail aan.',
  'account.link.over': 'Deze link werkt niet meer. Vraag een nieuwe aan.',
  'account.sign-in.heading': 'Aanmelden bij Leerpad',
  'account.sign-in.submit': 'Aanmelden',
  'account.sign-in.forgotten': 'Wachtwoord vergeten?',
  'account.sign-in.back': 'Meld u aan; daarna gaat u vanzelf naar de pagina die u wilde zien.',
  'account.sign-in.link.heading': 'Liever zonder wachtwoord?',
  'account.sign-in.link.text':
    'Wij mailen u een link en een code waarmee u zich 15 minuten lang eenmaal kunt aanmelden.',
  'account.sign-in.link.submit': 'Mail mij een link',
  'account.sign-in.none':
    'Geen account? Het secretariaat nodigt u uit zodra u aan een opleiding begint of gaat opleiden.',
  'account.code.heading': 'Kijk in uw postvak',
  'account.code.lead':
    'Als dit adres bij Leerpad bekend is, komt er binnen een minuut een mail. Open de link daarin, of vul hier de zes cijfers in.',
  'account.code.hint': 'Zes cijfers; spaties maken niet uit.',
  'account.code.submit': 'Aanmelden',
  'account.code.nothing': 'Niets gekregen? Kijk bij de ongewenste mail, of controleer het adres.',
  'account.code.again': 'Vraag een nieuwe mail aan',
  'account.link.heading': 'Aanmelden als {name}',
  'account.link.lead': 'U bent er bijna. Met deze knop meldt u zich aan in deze browser.',
  'account.link.submit': 'Aanmelden',
  'account.link.not-you': 'Bent u dit niet? Sluit dan deze pagina; er is niets gebeurd.',
  'account.over.heading': 'Deze link werkt niet meer',
  'account.over.sign-in':
    'Een link om aan te melden werkt 15 minuten en één keer. Vraag gerust een nieuwe aan.',
  'account.over.invitation':
    'Een uitnodiging werkt 7 dagen en één keer. Hebt u al een wachtwoord gekozen, meld u dan aan; vraag anders het secretariaat om een nieuwe.',
  'account.over.reset':
    'Een link voor een nieuw wachtwoord werkt een uur en één keer. Vraag gerust een nieuwe aan.',
  'account.over.sign-in.button': 'Naar aanmelden',
  'account.over.invitation.button': 'Naar aanmelden',
  'account.over.reset.button': 'Nieuwe link aanvragen',
  'account.invitation.heading': 'Welkom bij Leerpad, {name}',
  'account.invitation.lead':
    'U meldt zich voortaan aan met {email}. Kies een wachtwoord, of laat u telkens een link mailen.',
  'account.invitation.submit': 'Wachtwoord bewaren en beginnen',
  'account.invitation.without.heading': 'Liever geen wachtwoord?',
  'account.invitation.without.text':
    'Dan mailen wij u bij elk bezoek een link. Een wachtwoord kiezen kan later ook nog.',
  'account.invitation.without.submit': 'Beginnen zonder wachtwoord',
  'account.forgotten.heading': 'Wachtwoord vergeten',
  'account.forgotten.lead':
    'Vul uw e-mailadres in. Wij mailen u een link waarmee u een nieuw wachtwoord kiest.',
  'account.forgotten.submit': 'Mail mij een link',
  'account.forgotten.sent.heading': 'Kijk in uw postvak',
  'account.forgotten.sent.lead':
    'Als dit adres bij Leerpad bekend is, komt er binnen een minuut een mail. De link daarin werkt een uur.',
  'account.reset.heading': 'Een nieuw wachtwoord kiezen',
  'account.reset.lead':
    'Voor het account van {email}. Daarna bent u hier aangemeld, en overal elders afgemeld.',
  'account.reset.submit': 'Wachtwoord bewaren',
  'account.own.heading': 'Uw account',
  'account.own.lead':
    'U meldt zich aan met {email}. Klopt dat adres niet meer, laat het dan het secretariaat weten.',
  'account.own.password.heading': 'Wachtwoord',
  'account.own.password.none':
    'U hebt geen wachtwoord en meldt zich aan met een link per mail. Hier kunt u er een kiezen.',
  'account.own.password.text': 'Met een nieuw wachtwoord wordt u overal elders afgemeld.',
  'account.own.password.current': 'Huidig wachtwoord',
  'account.own.password.submit': 'Wachtwoord veranderen',
  'account.own.password.first': 'Wachtwoord bewaren',
  'account.own.password.done': 'Uw wachtwoord is veranderd. U bent overal elders afgemeld.',
  'account.own.ended.done': 'Die browser is afgemeld.',
  'account.own.sessions.heading': 'Waar u bent aangemeld',
  'account.own.sessions.text': 'Herkent u er een niet, meld die dan af en kies een nieuw wachtwoord.',
  'account.own.session.browser': '{browser} op {system}',
  'account.own.session.unknown': 'Onbekende browser',
  'account.own.session.here': 'deze browser',
  'account.own.session.when': 'sinds {since}, laatst gebruikt op {seen}',
  'account.own.session.since': 'sinds {since}',
  'account.own.session.end': 'Afmelden',
  'account.own.session.end.which': 'Afmelden: {browser}',
  'account.own.everywhere': 'Overal afmelden',
  'account.own.language.heading': 'Taal',
  'account.own.language.text': 'Leerpad onthoudt in deze browser welke taal u koos.',
  'account.lost.heading': 'U bent niet meer aangemeld',
  'account.lost.lead':
    'Wat u net verstuurde is nog niet bewaard, maar het is ook niet weg: deze pagina heeft het nog. Zo komt het alsnog aan:',
  'account.lost.sign-in': 'Meld u aan in een nieuw tabblad.',
  'account.lost.reload': 'Kom terug naar dit tabblad en laad de pagina opnieuw.',
  'account.lost.resend': 'Vraagt de browser of het opnieuw verstuurd moet worden, zeg dan ja.',
  'account.lost.button': 'Aanmelden in een nieuw tabblad',
  'account.lost.kept':
    'U was niet meer aangemeld. Wat u typte is bewaard, maar nog niet verstuurd. Meld u aan: dan staat het formulier er weer, met alles erin.',
} as const;
