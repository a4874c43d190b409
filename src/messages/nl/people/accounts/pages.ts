export const peopleAccountsPages = {
  'account.sign-in': 'Aanmelden',
  'account.sign-out': 'Afmelden',
  'account.email': 'E-mailadres',
  'account.password': 'Wachtwoord',
  'account.code': 'Code uit de mail',
  'account.password.new': 'Nieuw wachtwoord',
  'account.password.chosen': 'Kies een wachtwoord',
  'account.password.hint':
    'Ten minste 12 tekens. Drie of vier woorden die niets met elkaar te maken hebben zijn sterk en goed te onthouden; cijfers en leestekens hoeven niet.',
  'account.email.wrong': 'Vul uw e-mailadres in, zoals naam@praktijk.example.',
  'account.password.missing': 'Vul uw wachtwoord in.',
  'account.password.short': 'Dit is te kort: neem er ten minste {least} tekens voor.',
  'account.password.long': 'Dit is te lang: neem er ten hoogste {most} tekens voor.',
  'account.password.pattern':
    'Dit is een patroon van enkele tekens en is snel geraden. Kies drie of vier woorden die niets met elkaar te maken hebben.',
  'account.password.personal':
    'Dit is bijna uw naam of e-mailadres en is snel geraden. Kies drie of vier woorden die niets met u of met elkaar te maken hebben.',
  'account.password.common':
    'Dit lijkt op een wachtwoord dat veel mensen kiezen, en dat wordt het eerst geprobeerd. Kies drie of vier woorden die niets met elkaar te maken hebben.',
  'account.password.row':
    'Dit is vooral een rij van het toetsenbord of het alfabet en is snel geraden. Kies drie of vier woorden die niets met elkaar te maken hebben.',
  'account.password.repeat':
    'Hierin komt steeds hetzelfde terug, en dat maakt het niet sterker. Kies drie of vier verschillende woorden die niets met elkaar te maken hebben.',
  'account.password.ours':
    'Wie Leerpad of de vereniging kent, raadt dit snel. Kies drie of vier woorden die daar en met elkaar niets mee te maken hebben.',
  'account.password.words':
    'Een of twee gewone woorden of namen, ook met een jaartal of leestekens erachter, zijn snel geraden. Zet er een paar woorden bij die er niets mee te maken hebben.',
  'account.wrong':
    'Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw, of laat u een link mailen.',
  'account.current.wrong': 'Dit is niet uw huidige wachtwoord.',
  'account.proof.by-password':
    'Dit account heeft een wachtwoord: daarmee laat u zien dat u het bent. Ga terug en vul uw wachtwoord in.',
  'account.foreign':
    'Met dit account kunt u nu niet inloggen: er is buiten Leerpad om iets aan veranderd. Dat ligt niet aan u. Neem contact op met het secretariaat; dan kijkt de beheerder het na.',
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
    'Wij mailen u een link en een code waarmee u zich 10 minuten lang eenmaal kunt aanmelden.',
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
    'Een link om aan te melden werkt 10 minuten en één keer. Vraag gerust een nieuwe aan.',
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
  'account.own.lead': 'U meldt zich aan met {email}.',
  'account.own.password.heading': 'Wachtwoord',
  'account.own.password.none':
    'U hebt geen wachtwoord en meldt zich aan met een link per mail. Hier kunt u er een kiezen.',
  'account.own.password.text':
    'Met een nieuw wachtwoord wordt u overal elders afgemeld, en werken links die al gemaild zijn niet meer.',
  'account.own.password.current': 'Huidig wachtwoord',
  'account.own.password.submit': 'Wachtwoord veranderen',
  'account.own.password.choose': 'Wachtwoord kiezen',
  'account.own.password.first': 'Wachtwoord bewaren',
  'account.own.password.done': 'Uw wachtwoord is veranderd. U bent overal elders afgemeld.',
  'account.own.ended.done': 'Die browser is afgemeld.',
  'account.own.sessions.heading': 'Waar u bent aangemeld',
  'account.own.sessions.text': 'Herkent u er een niet, meld die dan af en kies een nieuw wachtwoord.',
  'account.own.session.browser': '{browser} op {system}',
  'account.own.session.unknown': 'Onbekende browser',
  'account.own.session.here': 'deze browser',
  'account.own.session.begun':
    '{how, select, renewal {Verder} other {Aangemeld}} op {day} om {time}{how, select, password { met wachtwoord} link { met een gemailde link} code { met een gemailde code} invitation { na een uitnodiging} reset { met een nieuw wachtwoord} passkey { met een passkey} totp { met een code van de app} recovery { met een herstelcode} renewal { na een nieuw wachtwoord, adres of tweede stap} other {}}{network, select, none {} other {, vanaf {network}}}',
  'account.own.session.seen': 'Laatst gebruikt op {day} rond {time}',
  'account.own.session.end': 'Afmelden',
  'account.own.session.end.which': 'Afmelden: {browser}',
  'account.own.elsewhere': 'Overal elders afmelden',
  'account.own.elsewhere.done': 'U bent overal elders afgemeld.',
  'account.own.everywhere': 'Overal afmelden, ook hier',
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
  'account.own.address.text': 'Dit is nu {email}. Alleen u kunt het veranderen.',
  'account.own.address.link': 'E-mailadres veranderen',
  'account.address.heading': 'E-mailadres veranderen',
  'account.address.lead':
    'U meldt zich nu aan met {email}. Op het nieuwe adres krijgt u een mail om het te bevestigen; pas dan verandert er iets.',
  'account.address.new': 'Nieuw e-mailadres',
  'account.address.new.hint': 'Een adres van u alleen, dat u nu kunt lezen.',
  'account.address.submit': 'Mail de bevestiging',
  'account.address.same': 'Dit is het adres dat u al hebt.',
  'account.address.asked':
    'De mail met de bevestiging is onderweg naar het nieuwe adres. De link daarin werkt 24 uur. Uw oude adres krijgt ook bericht.',
  'account.address.withdrawn': 'Uw adres blijft zoals het was.',
  'account.address.waiting.heading': 'Nog te bevestigen',
  'account.address.waiting':
    'Naar {email} is een link gemaild. Zolang die niet is gebruikt, blijft uw adres zoals het is.',
  'account.address.withdraw': 'Toch niet veranderen',
  'account.address.code.text':
    'U hebt geen wachtwoord. Daarom mailen wij eerst een code naar uw huidige adres, zodat niemand anders dit voor u doet.',
  'account.address.code.submit': 'Mail mij een code',
  'account.address.code.again': 'Mail mij een nieuwe code',
  'account.address.code.sent': 'Naar {email} is een code van zes cijfers gemaild. Die werkt 10 minuten.',
  'account.address.done':
    'Uw e-mailadres is veranderd. U bent overal elders afgemeld, en links die al gemaild waren werken niet meer.',
  'account.address.confirm.heading': 'Nieuw adres van {name}',
  'account.address.confirm.lead':
    'Met deze knop meldt dit account zich voortaan aan met {email}. U wordt daarna overal afgemeld.',
  'account.address.confirm.submit': 'Dit adres bevestigen',
  'account.address.confirm.note': 'Bent u dit niet? Sluit dan deze pagina; er is niets gebeurd.',
  'account.address.confirmed.heading': 'Uw e-mailadres is veranderd',
  'account.address.confirmed.lead': 'Meld u aan met het nieuwe adres. Op uw oude adres werkt niets meer.',
  'account.address.confirmed.button': 'Naar aanmelden',
  'account.address.stop.heading': 'Uw e-mailadres houden',
  'account.address.stop.lead':
    'Met deze knop blijft {email} uw adres, en wordt iedereen die met uw account is aangemeld afgemeld.',
  'account.address.stop.submit': 'Mijn adres houden',
  'account.address.stop.note': 'Vroeg u dit zelf? Sluit dan deze pagina; er is niets gebeurd.',
  'account.address.stopped.heading': 'Uw adres blijft zoals het is',
  'account.address.stopped.lead':
    'Iedereen is afgemeld. Wie dit vroeg, was met uw account aangemeld: kies nu een ander wachtwoord.',
  'account.address.stopped.button': 'Ander wachtwoord kiezen',
  'account.address.taken.heading': 'Dit adres kan niet',
  'account.address.taken':
    'Dit adres hoort intussen bij iemand anders. Uw adres is niet veranderd; kies een ander, of vraag het secretariaat.',
  'account.over.address':
    'Een link om een adres te bevestigen werkt 24 uur en één keer, tot u iets anders vraagt of uw wachtwoord verandert.',
  'account.over.address.button': 'Naar mijn e-mailadres',
  'account.over.address-stop':
    'Deze link werkt niet meer: het adres is al veranderd, of de verandering ging niet door. Weet u hier niets van, kies dan een ander wachtwoord; komt de mail niet aan, bel dan het secretariaat.',
  'account.over.address-stop.button': 'Ander wachtwoord kiezen',
  'security.own.title': 'Beveiliging van uw account',
  'security.own.lead':
    'Wanneer en vanwaar er met uw account is aangemeld, of dat is geprobeerd, in het laatste jaar.',
  'security.own.heading': 'Wat er gebeurde',
  'security.own.link': 'Alle aanmeldingen en pogingen van het laatste jaar',
  'security.own.back': 'Naar uw account',
  'security.own.not-you': 'Was u dit niet?',
  'security.own.not-you.text':
    'Een verkeerd wachtwoord kan een vergissing zijn, ook van een ander die zich in het adres vergist. Herkent u een aanmelding of een verandering niet, kies dan een nieuw wachtwoord: daarmee wordt iedereen elders afgemeld. Hebt u geen wachtwoord, meld u dan overal af. Laat het ook het secretariaat weten.',
  'security.own.not-you.password': 'Nieuw wachtwoord kiezen',
  'security.own.network':
    'De cijfers zijn het adres van het netwerk. Thuis, op de praktijk en onderweg hebt u telkens een ander; via een praktijk of ziekenhuis hebben velen hetzelfde.',
  'security.none': 'Hier komt te staan wanneer er is aangemeld, en wat er mislukte.',
  'security.event': '{kind}',
  'security.event.signed-in':
    'Aangemeld{how, select, password { met wachtwoord} link { met een gemailde link} code { met een gemailde code} invitation { na een uitnodiging} reset { na het kiezen van een nieuw wachtwoord} passkey { met een passkey} totp { met een code van de app} recovery { met een herstelcode} other {}}',
  'security.event.failed':
    '{how, select, password {Mislukt: verkeerd wachtwoord} current {Mislukt: verkeerd huidig wachtwoord op de accountpagina} code {Mislukt: verkeerde of verlopen code} other {Aanmelden mislukt}}',
  'security.event.waited':
    'Moest wachten: te vaak {how, select, code {een verkeerde code} factor {een verkeerde tweede stap} mail {om een mail gevraagd} other {een verkeerd wachtwoord}}',
  'security.event.signed-out':
    '{how, select, elsewhere {Een andere browser afgemeld} others {Overal elders afgemeld} everywhere {Overal afgemeld} stopped {Overal afgemeld: het e-mailadres bleef zoals het was} other {Afgemeld}}',
  'security.event.password-changed':
    'Wachtwoord {how, select, invitation {gekozen bij de uitnodiging} reset {vernieuwd met een gemailde link} other {veranderd}}',
  'security.event.address-changed': 'E-mailadres veranderd',
  'security.event.factor-added':
    '{how, select, passkey {Passkey toegevoegd} totp {App met codes toegevoegd} other {Tweede stap toegevoegd}}',
  'security.event.factor-removed':
    '{how, select, passkey {Passkey verwijderd} totp {App met codes verwijderd} other {Tweede stap verwijderd}}',
  'security.event.factor-failed':
    'Mislukt: {how, select, passkey {passkey} totp {verkeerde code van de app} recovery {verkeerde herstelcode} other {verkeerde tweede stap}}',
  'security.event.recovery-used': 'Herstelcode gebruikt',
  'security.event.recovery-renewed': 'Nieuwe herstelcodes gemaakt',
  'security.kind.signed-in': 'Aangemeld',
  'security.kind.failed': 'Mislukt',
  'security.kind.waited': 'Moest wachten',
  'security.kind.signed-out': 'Afgemeld',
  'security.kind.password-changed': 'Wachtwoord veranderd',
  'security.kind.address-changed': 'E-mailadres veranderd',
  'security.kind.factor-added': 'Tweede stap toegevoegd',
  'security.kind.factor-removed': 'Tweede stap verwijderd',
  'security.kind.factor-failed': 'Tweede stap mislukt',
  'security.kind.recovery-used': 'Herstelcode gebruikt',
  'security.kind.recovery-renewed': 'Nieuwe herstelcodes',
  'security.log.title': 'Aanmeldingen en beveiliging',
  'security.log.lead':
    'Wie zich aanmeldde, wat mislukte, en wie een ander wachtwoord of adres koos. Het nieuwste staat bovenaan; na twaalf maanden gaat het weg.',
  'security.log.note':
    'Ook dat u dit leest, staat in het logboek. Van een adres dat niemand heeft wordt niet bewaard wat er is ingevuld.',
  'security.log.link': 'Aanmeldingen en beveiliging',
  'security.log.back': 'Het logboek van wijzigingen en inzage',
  'security.log.nobody': 'een onbekend adres',
  'security.log.browser': 'Browser',
  'security.log.network': 'Netwerk',
  'security.log.all': 'Alles',
  'security.log.filter': 'Alleen van {name}.',
  'security.log.everybody': 'Van iedereen',
  'security.log.none': 'Niets past bij deze keuze.',
  'roles.title': 'Wie mag wat',
  'roles.lead':
    'Wie van het bestuur en het secretariaat is. Alleen het bestuur verandert dat, en niemand voor zichzelf.',
  'roles.secretariat': 'Secretariaat',
  'roles.secretariat.text':
    'Voegt mensen toe, wijzigt gegevens, plant, leest bestanden in en verbetert uren.',
  'roles.board': 'Bestuur',
  'roles.board.text': 'Leest alles mee, leest het logboek, trekt bewijzen in en geeft deze rollen.',
  'roles.nobody': 'Niemand heeft deze rol.',
  'roles.closed': 'account gesloten',
  'roles.yourself': 'Dit bent u. Uw eigen rollen verandert een ander bestuurslid.',
  'roles.both': 'Heeft beide rollen al.',
  'roles.none-found':
    'Niemand met een account past hierbij. Wie nog geen account heeft, nodigt het secretariaat eerst uit.',
  'roles.take': 'Rol afnemen van {name}',
  'roles.give': '{role, select, board {Bestuur} other {Secretariaat}} maken: {name}',
  'roles.give.title': 'Een rol geven, of een tweede stap verwijderen',
  'roles.give.text':
    'Zoek iemand die een account heeft. Wie een tweede stap bij het aanmelden heeft en die kwijt is, helpt u hier ook.',
  'roles.given': 'De rol is gegeven. Deze persoon krijgt daar een mail over en meldt zich opnieuw aan.',
  'roles.taken': 'De rol is afgenomen. Deze persoon krijgt daar een mail over en is overal afgemeld.',
  'roles.give.heading': '{name} bij het {role, select, board {bestuur} other {secretariaat}}?',
  'roles.give.secretariat':
    'Wie van het secretariaat is, ziet alle dossiers en kan gegevens en uren wijzigen. Reflecties blijven gesloten.',
  'roles.give.board':
    'Wie van het bestuur is, ziet alle dossiers en het logboek, kan bewijzen intrekken, en kan ook uw rol afnemen.',
  'roles.give.told': '{name} krijgt een mail en moet zich opnieuw aanmelden. Het komt in het logboek.',
  'roles.give.submit': '{role, select, board {Bij het bestuur zetten} other {Bij het secretariaat zetten}}',
  'roles.take.heading': '{name} niet langer bij het {role, select, board {bestuur} other {secretariaat}}?',
  'roles.take.secretariat':
    'Deze persoon kan dan niets meer wijzigen van anderen. Wat al gedaan is, blijft staan.',
  'roles.take.board':
    'Deze persoon kan dan niet meer meelezen en niets meer beslissen. Wat al beslist is, blijft staan.',
  'roles.take.told': '{name} krijgt een mail en wordt meteen overal afgemeld. Het komt in het logboek.',
  'roles.take.submit': '{role, select, board {Uit het bestuur halen} other {Uit het secretariaat halen}}',
  'roles.own': 'Uw eigen rollen kunt u niet veranderen. Vraag een ander bestuurslid.',
  'roles.not-board': 'Alleen het bestuur geeft en neemt rollen.',
  'roles.no-account':
    'Deze persoon kan zich niet aanmelden. Een rol krijgt alleen wie een open account heeft.',
} as const;
