export const peopleAccountsFactors = {
  'account.factors.heading': 'Tweede stap bij het aanmelden',
  'account.factors.lead':
    'Met een tweede stap komt iemand die uw wachtwoord weet of uw mail leest, nog niet in uw account.',
  'account.factors.link': 'Tweede stap instellen of veranderen',
  'account.factors.remove': 'Verwijderen',
  'account.factors.unused': 'sinds {since}, nog niet gebruikt',
  'account.factors.used': 'sinds {since}, laatst gebruikt op {used}',
  'account.factors.removed': 'Verwijderd. Wij hebben het u ook gemaild; in andere browsers bent u afgemeld.',
  'account.factors.remove.last':
    'Was dit uw enige tweede stap? Dan vervallen ook uw herstelcodes, en gaan de pagina’s van het secretariaat of het bestuur voor u dicht zodra uw termijn van 14 dagen om is.',
  'account.factors.needed':
    'Uw rol vraagt om een tweede stap. Stel er hieronder een in; vanaf {from} gaan de pagina’s van uw rol pas weer open als dat is gebeurd.',
  'account.factors.needed.shut':
    'De pagina’s van uw rol zijn dicht, omdat u nog geen tweede stap hebt. Stel er hieronder een in; daarna gaan ze meteen weer open.',
  'account.factor.notice':
    'Uw rol vraagt vanaf {from} om een tweede stap bij het aanmelden. Dat kost een paar minuten.',
  'account.factor.notice.shut':
    'De pagina’s van uw rol zijn dicht tot u een tweede stap bij het aanmelden hebt ingesteld.',
  'account.factor.set-up': 'Tweede stap instellen',
  'account.factor.missing.heading': 'Eerst een tweede stap',
  'account.factor.missing':
    'Deze pagina hoort bij uw rol. Die is dicht, omdat u nog geen tweede stap bij het aanmelden hebt ingesteld.',
  'account.factor.missing.advice':
    'Stel er nu een in: een passkey, of een app op uw telefoon. Daarna gaat deze pagina meteen weer open. Alles wat van uzelf is, kunt u gewoon zien.',
  'account.factor.none': 'Deze persoon heeft geen tweede stap; er is niets te verwijderen.',
  'account.passkeys.heading': 'Passkeys',
  'account.passkey.what':
    'Een passkey is een sleutel die uw telefoon of computer voor u bewaart: u meldt u aan met uw vingerafdruk, gezicht of pincode van dat apparaat.',
  'account.passkey.new': 'Passkey toevoegen',
  'account.passkey.new.heading': 'Een passkey toevoegen',
  'account.passkey.new.submit': 'Passkey maken',
  'account.passkey.name': 'Naam van deze passkey',
  'account.passkey.name.hint': 'Zoals ‘telefoon’ of ‘laptop van de praktijk’, zodat u hem later herkent.',
  'account.passkey.name.missing': 'Geef de passkey een naam.',
  'account.passkey.added':
    'De passkey is toegevoegd. Wij hebben het u ook gemaild; in andere browsers bent u afgemeld.',
  'account.passkey.failed':
    'Dit is niet gelukt. Probeer het nog eens, of kies een andere manier om u aan te melden.',
  'account.passkey.failed.making':
    'Er is geen passkey gemaakt. Misschien hebt u het venster gesloten, of heeft dit apparaat er al een. Probeer het gerust nog eens.',
  'account.passkey.known': 'Deze passkey is al toegevoegd.',
  'account.passkey.cannot':
    'U hebt een passkey, maar deze browser kan die niet gebruiken. Probeer een andere browser of een ander apparaat, of kies hieronder een andere manier.',
  'account.passkey.cannot.make':
    'Deze browser kan geen passkey maken. Probeer een andere browser of een ander apparaat, of stel een app met codes in; dat gaat overal.',
  'account.passkey.sign-in.heading': 'Hebt u een passkey?',
  'account.passkey.sign-in': 'Aanmelden met een passkey',
  'account.passkey.remove': 'Passkey verwijderen',
  'account.passkey.remove.which': '{name} verwijderen',
  'account.passkey.remove.heading': 'De passkey {name} verwijderen?',
  'account.passkey.remove.means':
    'U kunt zich er dan niet meer mee aanmelden. Op uw apparaat blijft hij staan tot u hem daar ook weghaalt.',
  'account.app.heading': 'App met codes',
  'account.app.what':
    'Een app op uw telefoon laat elke halve minuut een code van zes cijfers zien, ook zonder internet. Bijna elke authenticator-app kan dit.',
  'account.app.new': 'App instellen',
  'account.app.one': 'App met codes',
  'account.app.new.heading': 'Een app met codes instellen',
  'account.app.new.lead':
    'Scan dit vierkant met uw authenticator-app, of typ het geheim daarin over. Vul dan de code in die de app laat zien.',
  'account.app.new.submit': 'App gebruiken',
  'account.app.qr': 'QR-code met het geheim dat hieronder ook als tekst staat',
  'account.app.secret': 'Geheim:',
  'account.app.open': 'Staat de app op dit apparaat? Open hem met deze link.',
  'account.app.code': 'Code uit de app',
  'account.app.code.hint': 'Zes cijfers; spaties maken niet uit.',
  'account.app.missing': 'Vul de zes cijfers in die de app laat zien.',
  'account.app.first-wrong':
    'Deze code klopt niet. Wacht op de volgende, en kijk of de klok van uw telefoon gelijk loopt.',
  'account.app.wrong':
    'Deze code klopt niet, of is al gebruikt. Wacht op de volgende; u kunt het nog {left, plural, one {één keer} other {# keer}} proberen.',
  'account.app.exists': 'Er is al een app ingesteld. Verwijder die eerst.',
  'account.app.added':
    'De app is ingesteld. Wij hebben het u ook gemaild; in andere browsers bent u afgemeld.',
  'account.app.remove': 'App verwijderen',
  'account.app.remove.heading': 'De app met codes verwijderen?',
  'account.app.remove.means':
    'De codes van de app werken dan niet meer. Haal Leerpad daarna ook in de app weg.',
  'account.app.unreadable':
    'De codes van uw app werken op dit moment niet: Leerpad heeft een nieuwe sleutel gekregen. Gebruik uw passkey of een herstelcode, en stel de app daarna opnieuw in.',
  'account.app.unreadable.own':
    'De codes van deze app werken niet meer: Leerpad heeft een nieuwe sleutel gekregen. Verwijder de app hier en stel hem opnieuw in.',
  'account.recovery.heading': 'Herstelcodes',
  'account.recovery.what':
    'Met een herstelcode komt u binnen als uw telefoon of sleutel weg is. Elke code werkt één keer.',
  'account.recovery.left':
    '{left, plural, =0 {U hebt geen herstelcodes meer. Maak nieuwe.} one {U hebt nog één herstelcode.} other {U hebt nog # herstelcodes.}}',
  'account.recovery.renew': 'Nieuwe herstelcodes maken',
  'account.recovery.renew.heading': 'Nieuwe herstelcodes maken?',
  'account.recovery.renew.means':
    'U krijgt {count} nieuwe codes. De oude werken dan niet meer, en in andere browsers wordt u afgemeld.',
  'account.recovery.alone': 'Herstelcodes horen bij een tweede stap. Stel die eerst in.',
  'account.recovery.lead': 'Dit zijn uw nieuwe herstelcodes. De oude werken niet meer.',
  'account.recovery.lead.first':
    'Uw tweede stap is ingesteld, en in andere browsers bent u afgemeld. Hier zijn herstelcodes voor als uw telefoon of sleutel weg is.',
  'account.recovery.keep':
    'Print deze pagina of bewaar de codes op een veilige plek, niet op hetzelfde apparaat. Ze worden nu één keer getoond; elke code werkt één keer.',
  'account.recovery.download': 'Als tekst opslaan',
  'account.recovery.kept': 'Ik heb ze bewaard',
  'account.recovery.code': 'Herstelcode',
  'account.recovery.code.hint': 'Zestien letters en cijfers, zoals u ze bewaard hebt.',
  'account.recovery.missing': 'Vul een van uw herstelcodes in.',
  'account.recovery.wrong':
    'Deze herstelcode klopt niet, of is al gebruikt. U kunt het nog {left, plural, one {één keer} other {# keer}} proberen.',
  'account.proof.heading': 'Bent u het?',
  'account.proof.lead':
    'U gaat veranderen hoe u zich aanmeldt. Laat eerst nog eens zien dat u het bent; dat geldt tien minuten.',
  'account.proof.submit': 'Verder',
  'account.proof.needed': 'Laat eerst nog eens zien dat u het bent.',
  'account.second.heading': 'Nog één stap',
  'account.second.lead': 'Uw account heeft een tweede stap. U hebt hier tien minuten voor.',
  'account.second.passkey.heading': 'Met uw passkey',
  'account.second.passkey.text': 'Uw apparaat vraagt om uw vingerafdruk, gezicht of pincode.',
  'account.second.passkey.submit': 'Passkey gebruiken',
  'account.second.app.heading': 'Met de code uit uw app',
  'account.second.submit': 'Aanmelden',
  'account.second.recovery.heading': 'Met een herstelcode',
  'account.second.recovery.submit': 'Aanmelden met een herstelcode',
  'account.second.lost':
    'Alles kwijt? Vraag het bestuur om uw tweede stap te verwijderen; daarna stelt u een nieuwe in.',
  'account.second.again': 'Opnieuw beginnen met aanmelden',
  'account.second.over': 'Dit duurde te lang, of is te vaak geprobeerd. Meld u opnieuw aan.',
  'account.over.second.heading': 'Begin opnieuw met aanmelden',
  'account.over.second': 'De tweede stap duurde langer dan tien minuten, of is te vaak geprobeerd.',
  'account.over.second.button': 'Naar aanmelden',
  'account.wait.factor':
    'Dit is te vaak geprobeerd. Wacht {seconds, plural, one {# seconde} other {# seconden}} en probeer het opnieuw.',
  'roles.factors': 'Tweede stap van {name} verwijderen',
  'roles.factors.heading': 'De tweede stap van {name} verwijderen?',
  'roles.factors.sure':
    'Doe dit alleen als {name} telefoon, sleutel en herstelcodes kwijt is. Weet zeker dat u met deze persoon zelf spreekt: bel een nummer dat u al kende.',
  'roles.factors.means':
    'Alle passkeys, de app en de herstelcodes van {name} werken dan niet meer. Aanmelden gaat zolang met wachtwoord of mail.',
  'roles.factors.days':
    'Voor de rol begint de termijn van 14 dagen om een nieuwe tweede stap in te stellen nog één keer opnieuw.',
  'roles.factors.shut':
    'De termijn van 14 dagen begint niet nog eens: de pagina’s van de rol gaan open zodra er een nieuwe tweede stap is.',
  'roles.factors.told': '{name} krijgt een mail en wordt meteen overal afgemeld. Het komt in het logboek.',
  'roles.factors.submit': 'Tweede stap verwijderen',
  'roles.factors.removed':
    'De tweede stap is verwijderd. Deze persoon krijgt daar een mail over en is overal afgemeld.',
  'mail.factor.not-you':
    'Was u dit niet? Kies dan meteen een ander wachtwoord en vraag het bestuur om hulp; iemand anders is met uw account aangemeld.',
  'mail.factor-added.subject': 'Tweede stap toegevoegd in Leerpad',
  'mail.factor-added.text':
    'Aan uw account is {factor, select, passkey {een passkey} other {een app met codes}} toegevoegd. In andere browsers bent u daarmee afgemeld.',
  'mail.factor-removed.subject': 'Tweede stap verwijderd in Leerpad',
  'mail.factor-removed.text':
    'Van uw account is {factor, select, passkey {een passkey} other {de app met codes}} verwijderd. In andere browsers bent u daarmee afgemeld.',
  'mail.recovery-renewed.subject': 'Nieuwe herstelcodes voor Leerpad',
  'mail.recovery-renewed.text':
    'Voor uw account zijn nieuwe herstelcodes gemaakt. De oude werken niet meer, en in andere browsers bent u afgemeld.',
  'mail.recovery-used.subject': 'Aangemeld bij Leerpad met een herstelcode',
  'mail.recovery-used.text':
    'Er is met een herstelcode bij uw account aangemeld. Die code werkt nu niet meer. Is uw telefoon of sleutel weg? Verwijder die dan onder ‘Uw account’.',
  'mail.factors-lost.subject': 'Uw tweede stap in Leerpad is verwijderd',
  'mail.factors-lost.text':
    'Uw passkeys, app en herstelcodes voor Leerpad zijn voor u verwijderd, omdat u ze kwijt was. U bent overal afgemeld. Meld u aan met uw wachtwoord of per mail, en stel een nieuwe tweede stap in.',
  'mail.factors-lost.not-asked': 'Hebt u hier niet om gevraagd? Laat het het bestuur dan meteen weten.',
} as const;
