import { describe, expect, it } from '@jest/globals';
import { maskedAddress } from './masked-address.rules.js';

describe('an address that is shown in part', () => {
  it.each([
    ['jan.jansen@voorbeeld.example', 'j•••@voorbeeld.example'],
    ['a@voorbeeld.example', 'a•••@voorbeeld.example'],
    ['"x@y"@voorbeeld.example', '"•••@voorbeeld.example'],
    ['çağla@voorbeeld.example', 'ç•••@voorbeeld.example'],
  ])('%s is %s', (email, shown) => expect(maskedAddress(email)).toBe(shown));
});
