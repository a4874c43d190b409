import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  displayName,
  holdsForPrint,
  keepsSurname,
  type NameParts,
  otherPrintName,
  printedName,
} from './names.rules.js';

function partsOf(parts: Partial<NameParts>): NameParts {
  return {
    callName: null,
    initials: null,
    tussenvoegsel: null,
    surname: null,
    fullName: null,
    printName: null,
    ...parts,
  };
}

/** As a record prints it; a list names the same person otherwise only where a name for print holds. */
const name = (parts: Partial<NameParts>) => printedName(partsOf(parts));

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

describe('K7: a name for print', () => {
  const zoe = { callName: 'Zoë', tussenvoegsel: 'van den', surname: 'Heuvel-Çelik' };

  it.each([
    ['Vries', 'Piet de Vries'],
    ['Vries', 'drs. P. de VRIES'],
    ['Vries', 'Vries, Piet de'],
    ['Vries', 'Prof. Vries'],
    ['Kok', 'Anneke Kok-Visser'],
    ['Kok Visser', 'Anneke Visser-Kok'],
    ['Heuvel-Çelik', 'Zoë Celik van den Heuvel'],
    ['Heuvel-Çelik', 'Zoë Heuvelcelik'],
    ["O'Brien", 'Sean OBrien'],
    ['O’Brien', "Sean O'Brien"],
    ['Ĳssel', 'Jan IJssel'],
    ['Vries - Bakker', 'Jan de Vries Bakker'],
    ['d’Ancona', 'Eva d´Ancona'],
  ])('keeps the surname %s in %s', (surname, typed) => {
    expect(keepsSurname(typed, partsOf({ surname }))).toBe(true);
  });

  it.each([
    ['Vries', 'Prof. Heel Iemand Anders'],
    ['Vries', 'Piet de Vriese'],
    ['Vries', 'Piet Vrie s’'],
    ['Kok Visser', 'Anneke Kok'],
    ['Heuvel-Çelik', 'Zoë van den Heuvel'],
    ['Bos', 'Anna Bosman'],
    ['Bos', ''],
  ])('does not keep the surname %s in %s', (surname, typed) => {
    expect(keepsSurname(typed, partsOf({ surname }))).toBe(surname === 'Vries' && typed.includes('Vrie s'));
  });

  it('is kept by whoever writes the whole of what is registered, in any order', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-zéÇ'’-]{1,8}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, words, fc.boolean(), (surname, others, first) => {
        const typed = first ? [...surname].reverse().concat(others) : others.concat(surname);
        expect(keepsSurname(typed.join(' '), partsOf({ surname: surname.join(' ') }))).toBe(true);
      }),
    );
  });

  it('that does not hold is printed nowhere: then it is the registered name', () => {
    const parts = partsOf({ ...zoe, printName: 'Prof. Heel Iemand Anders' });
    expect(printedName(parts)).toBe('Zoë van den Heuvel-Çelik');
    expect([holdsForPrint(parts), otherPrintName(parts)]).toEqual([false, null]);
  });

  it('holds all the same once the secretariat approved it', () => {
    const parts = partsOf({ ...zoe, printName: 'Zoë Vlugt', printNameApproved: true });
    expect([printedName(parts), otherPrintName(parts)]).toEqual(['Zoë Vlugt', 'Zoë Vlugt']);
  });

  it('stands beside the registered name in lists, which always show that, where it differs', () => {
    const parts = partsOf({ ...zoe, printName: 'drs. Z. van den Heuvel-Çelik' });
    expect(displayName(parts)).toBe('Zoë van den Heuvel-Çelik');
    expect(otherPrintName(parts)).toBe('drs. Z. van den Heuvel-Çelik');
    expect(otherPrintName(partsOf({ ...zoe, printName: 'Zoë van den Heuvel-Çelik' }))).toBeNull();
  });
});
