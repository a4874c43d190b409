/** The wall clock by which the association lives: every "today" is a day there. */
export const ASSOCIATION_TIME_ZONE = 'Europe/Amsterdam';

/**
 * Words by which somebody who knows the association would guess a password (decision 26): its own, those of its trade, and
 * what Dutch people choose that no general list has.
 */
export const ASSOCIATION_WORDS = (
  'leerpad balint balintgroep balintvereniging vereniging nederlandse intervisie intervisiegroep supervisie supervisor ' +
  'supervisant begeleider groepsbegeleider groepsleider leider vissenkom fishbowl opleiding opleider deelnemer cursus ' +
  'cursist traject dagdeel literatuur leesverslag reflectie bewijs certificaat accreditatie secretariaat bestuur docent ' +
  'huisarts huisartsen dokter praktijk patient psycholoog psychotherapeut therapeut psychiater kliniek ziekenhuis zorg ' +
  'ikhouvanjou ikhouvanje ikhouvan welkom01 wachtwoord mijnwachtwoord geheim geheim01 inloggen aanmelden toegang'
).split(' ');
