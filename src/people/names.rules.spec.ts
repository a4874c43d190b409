import { describe, expect, it } from '@jest/globals';
import { displayName, type NameParts } from './names.rules.js';

function name(parts: Partial<NameParts>): string {
  return displayName({
    callName: null,
    initials: null,
    tussenvoegsel: null,
    surname: null,
    fullName: null,
    printName: null,
    ...parts,
  });
}

describe('K2: a name as it is printed', () => {
  it('is call name, tussenvoegsel, surname', () => {
    expect(name({ callName: 'Noor', initials: 'N.A.', tussenvoegsel: 'van den', surname: 'Heuvel' })).toBe(
      'Noor van den Heuvel',
    );
    expect(name({ callName: 'Piet', surname: 'Veen' })).toBe('Piet Veen');
  });

  it('is the name as its bearer confirmed it, once it was', () => {
    expect(name({ callName: 'Noor', surname: 'Heuvel', printName: 'drs. N.A. van den Heuvel' })).toBe(
      'drs. N.A. van den Heuvel',
    );
  });

  it('takes the initials where no call name is known, and the surname alone where neither is', () => {
    expect(name({ initials: 'H.', tussenvoegsel: 'de', surname: 'Wit' })).toBe('H. de Wit');
    expect(name({ surname: 'Wit' })).toBe('Wit');
    expect(name({ callName: '', initials: '', tussenvoegsel: '', surname: 'Wit' })).toBe('Wit');
  });

  it.each([
    ["in 't", 'Veld-Çelik', "Zoë in 't Veld-Çelik"],
    ["'t", 'Hart', "Zoë 't Hart"],
    ["d'", 'Hondt', "Zoë d'Hondt"],
    ['d’', 'Hondt', 'Zoë d’Hondt'],
    ["l'", 'Ami', "Zoë l'Ami"],
  ])('sets %s %s as its bearer does', (tussenvoegsel, surname, expected) => {
    expect(name({ callName: 'Zoë', tussenvoegsel, surname })).toBe(expected);
  });

  it('is all that is known of somebody from the leaders’ sheet', () => {
    expect(name({ fullName: 'Hanneke Broek' })).toBe('Hanneke Broek');
  });

  it('prefers the parts to the whole when both are known', () => {
    expect(name({ callName: 'Hanneke', surname: 'Broek', fullName: 'H. Broek' })).toBe('Hanneke Broek');
  });
});
