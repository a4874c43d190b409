/** Texts about completion records at the desks of secretariat and board. */
export const records = {
  'nav.records': 'Bewijzen',
  'records.kind.hours96': 'voor de 96 uur',
  'records.kind.programme': 'voor het hele programma',
  'records.state':
    '{state, select, valid {geldig} suspended {opgeschort} superseded {vervangen} other {ingetrokken}}',
  'records.meaning':
    '{state, select, valid {Afgegeven op {issuedOn}.} suspended {Afgegeven op {issuedOn}, opgeschort op {since}. Zijn de uren weer compleet, dan komt er vanzelf een nieuw bewijs.} superseded {Afgegeven op {issuedOn}, op {since} vervangen door bewijs {by}.} other {Afgegeven op {issuedOn}, door het bestuur ingetrokken op {since}.}}',
  'records.pdf': 'Downloaden (PDF)',
  'records.public': 'Openbare pagina',
} as const;
