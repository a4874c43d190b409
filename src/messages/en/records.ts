/** Texts about completion records at the desks of secretariat and board. */
export const records = {
  'nav.records': 'Records',
  'records.kind.hours96': 'for the 96 hours',
  'records.kind.programme': 'for the whole programme',
  'records.state':
    '{state, select, valid {valid} suspended {suspended} superseded {superseded} other {withdrawn}}',
  'records.meaning':
    '{state, select, valid {Issued on {issuedOn}.} suspended {Issued on {issuedOn}, suspended on {since}. Once the hours are complete again, a new record follows by itself.} superseded {Issued on {issuedOn}, superseded by record {by} on {since}.} other {Issued on {issuedOn}, withdrawn by the board on {since}.}}',
  'records.pdf': 'Download (PDF)',
  'records.public': 'Public page',
} as const;
