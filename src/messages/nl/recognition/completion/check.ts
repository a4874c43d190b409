export const recognitionCompletionCheck = {
  'check.ledger-chain': '{participant}: regel {line} van het urenboek klopt niet met de regels ervoor.',
  'check.ledger-mac':
    '{participant}: regel {line} van het urenboek is niet door Leerpad geschreven, en telt niet mee.',
  'check.requirements':
    '{participant}: de eisen zijn anders dan het programma en de besluiten van het bestuur zeggen.',
  'check.trajectory-mac':
    '{participant}: wie welk opleidingsprogramma volgt, en vanaf wanneer, is buiten Leerpad om veranderd. Hierop wordt geen bewijs gegeven.',
  'check.decision-mac': '{participant}: besluit {decision} is niet door Leerpad geschreven, en geldt niet.',
  'check.ledger-head': '{participant}: het urenboek is korter of langer dan het hoort te zijn.',
  'check.claim-state': '{participant}: activiteit {claim} zegt iets anders dan het urenboek.',
  'check.progress': '{participant}: de bewaarde voortgang ({component}) is anders dan het urenboek zegt.',
  'check.record.content-altered': 'Bewijs {number}: de inhoud is veranderd.',
  'check.record.pdf-altered': 'Bewijs {number}: de PDF is veranderd.',
  'check.record.signature-invalid': 'Bewijs {number}: de handtekening klopt niet.',
  'check.record.key-unknown': 'Bewijs {number}: de sleutel van de handtekening is onbekend.',
  'check.record.not-earned': 'Bewijs {number}: wat toen was afgetekend, is niet genoeg voor dit bewijs.',
  'check.record.no-longer-earned': 'Bewijs {number}: staat als geldig, maar de uren zijn er niet meer.',
  'check.record.ledger-altered': 'Bewijs {number}: het urenboek waarop het rust, is veranderd.',
  'check.numbers': 'De nummers van {year} hebben een gat: het laatste is {last}, en er zijn er {count}.',
  'check.place':
    '{participant}: heeft een plaats, of wacht erop, in {title}, {block, plural, =0 {de dag} other {dagdeel {block}}} op {date}, maar het traject loopt niet of het account is gesloten.',
  'check.record.states-altered':
    'Bewijs {number}: de reeks van standen (geldig, opgeschort, …) is veranderd.',
  'check.state-gone': 'De standen van bewijzen: regel {line} is weg.',
  'check.state-altered': 'Bewijs {number}: de stand op regel {line} is niet wat er is geschreven.',
  'check.state-code':
    'Bewijs {number}: de stand op regel {line} heeft geen code of een verkeerde; zij is niet door Leerpad geschreven.',
  'check.state-unplaced':
    'Bewijs {number}: stand {sequence} heeft geen plaats in de keten; zij is niet door Leerpad geschreven.',
  'check.state-order': 'Bewijs {number}: stand {sequence} kan niet volgen op de stand ervoor.',
  'check.state-record-head': 'Bewijs {number}: er zijn meer of minder standen dan er zijn geschreven.',
  'check.state-head': 'De standen van bewijzen: de keten is langer of korter dan zij hoort te zijn.',
  'check.audit-gone': 'Het logboek: regel {line} is weg.',
  'check.audit-altered': 'Het logboek: regel {line} is niet wat er is geschreven.',
  'check.audit-code':
    'Het logboek: regel {line} heeft een verkeerde code; zij is niet door Leerpad geschreven.',
  'check.audit-entry':
    'Het logboek: {entry} heeft geen code of een verkeerde; Leerpad heeft dit niet geschreven.',
  'check.audit-head': 'Het logboek: de keten is langer of korter dan zij hoort te zijn.',
  'check.line-code':
    '{table, select, signing_right {Recht om af te tekenen} deputy {Waarneming} person_role {Rol} session {Sessie} pending_sign_in {Halve aanmelding} account {Account} sign_in_token {Gemailde link} address_change {Aangevraagd adres} signature_term {Laatste dag van handtekeningen bij inlezen} claim {Activiteit die wacht} person {Naam voor op bewijzen} other {{table}}} {line}: niet door Leerpad geschreven, en geldt niet.',
  'check.none': 'Alles klopt: geen verschillen.',
  'check.some': '{count, plural, one {# verschil} other {# verschillen}} gevonden.',
} as const;
