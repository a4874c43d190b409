import { describe, expect, it } from '@jest/globals';
import '../../../test/support/activity-kinds.js';
import {
  exemptedComponent,
  hoursComponents,
  leaderComponents,
  recordComponent,
  recordContent,
} from '../../../test/builders/record-content.js';
import type { CompletionRecordContent } from './completion-record.rules.js';
import { completionRecordWords } from './completion-record.page.js';

/** The words with ordinary spaces: where a line may break is the layout's business. */
function words(changes: Partial<CompletionRecordContent> = {}, language: 'nl' | 'en' = 'nl') {
  const json = JSON.stringify(completionRecordWords(recordContent(changes), language));
  return JSON.parse(json.replaceAll('\u00A0', ' ')) as ReturnType<typeof completionRecordWords>;
}

const CO_LEADER = { key: 'co-leader', version: 2, validFrom: '2019-09-01' } as const;

describe('the words of a completion record', () => {
  it('K2: say the hours, the version, the lines and who signed', () => {
    expect(words()).toEqual({
      title: 'Bewijs van voltooiing',
      scope: 'Theorie en praktijkgerichte training',
      declares: 'Hierbij verklaart de vereniging dat',
      name: "Zoë in 't Veld-Çelik",
      statement:
        'de theorie en de praktijkgerichte training van de opleiding tot *balintgroepsbegeleider* (programma 2005, versie 1) heeft voltooid, samen *96 uur*.',
      exemption: '',
      prior: '',
      rows: [
        { label: 'Literatuurstudie', amount: '64 uur', when: 'voltooid op 2 mei 2026' },
        { label: 'Cursorisch onderwijs, dagdelen 1–4', amount: '16 uur', when: 'voltooid op 13 juni 2026' },
        { label: 'Vissenkomtraining, dagdelen 1–4', amount: '16 uur', when: 'voltooid op 19 september 2026' },
      ],
      signedOffBy: 'Afgetekend door Hanneke Broek, Noor van den Heuvel en Piet Veen.',
      takenOver: '',
      number: '2026-0017',
      issuedOn: 'afgegeven op 19 september 2026',
    });
  });

  it('D9: say what was taken over from the administration, whole or in part, and nothing where nothing was', () => {
    const [reading, course, fishbowl] = hoursComponents();
    const components = [
      { ...reading!, takenOver: 'all' as const },
      course!,
      { ...fishbowl!, takenOver: 'part' as const },
    ];
    expect(words({ components }).takenOver).toBe(
      'Overgenomen uit de administratie van de vereniging: literatuurstudie en vissenkomtraining (een deel).',
    );
    expect(words({ components }, 'en').takenOver).toContain(
      'Taken over from the association’s administration',
    );
  });

  it('K1: the second record of a leader says that the whole programme is complete', () => {
    const { scope, statement, rows } = words({ kind: 'programme', components: leaderComponents() });
    expect(scope).toBe('De volledige opleiding');
    expect(statement).toBe(
      'de volledige opleiding tot *balintgroepsbegeleider* (programma 2005, versie 1) heeft voltooid: *96 uur* theorie en training, *5 praktijksessies* en *5 uur* supervisie.',
    );
    expect(rows.map(({ amount }) => amount)).toEqual(['64 uur', '16 uur', '16 uur', '5 sessies', '5 uur']);
  });

  it('K1: for a co-leader the 96 hours are the whole programme', () => {
    const { scope, statement } = words({ programme: CO_LEADER });
    expect(scope).toBe('De volledige opleiding');
    expect(statement).toBe(
      'de volledige opleiding tot *huisarts-cobegeleider* (programma 2019, versie 2) heeft voltooid: *96 uur* theorie en training.',
    );
  });

  it('P6: an exempted component is printed as exempted and its hours are not claimed', () => {
    const [, course, fishbowl] = hoursComponents();
    const components = [exemptedComponent('literature', '2026-02-02'), course!, fishbowl!];
    const { statement, exemption, rows } = words({ components });
    expect(statement).toMatch(/, samen \*32 uur\*\.$/);
    expect(exemption).toBe('Voor literatuurstudie verleende het bestuur vrijstelling.');
    expect(rows[0]).toEqual({
      label: 'Literatuurstudie',
      amount: 'vrijgesteld',
      when: 'bij besluit van 2 februari 2026',
    });
  });

  it('P6: when all was exempted no hours are named and nobody signed', () => {
    const components = (['literature', 'course', 'fishbowl'] as const).map((component) =>
      exemptedComponent(component, '2026-02-02'),
    );
    const { statement, exemption, signedOffBy } = words({ components, signedOffBy: [] });
    expect(statement).toMatch(/ heeft voltooid\.$/);
    expect(exemption).toBe(
      'Voor literatuurstudie, cursorisch onderwijs en vissenkomtraining verleende het bestuur vrijstelling.',
    );
    expect(signedOffBy).toBe('');
  });

  it('P6: a set of requirements that the board imposed is not called the whole programme', () => {
    const components = [
      recordComponent('practice', '2026-11-03', { counted: 3, required: 3 }),
      recordComponent('supervision', '2026-12-01'),
    ];
    const { scope, statement } = words({ kind: 'programme', components, imposed: true });
    expect(scope).toBe('Aanvullende eisen');
    expect(statement).toBe(
      'de aanvullende eisen heeft vervuld die het bestuur stelde in het traject tot *balintgroepsbegeleider* (programma 2005, versie 1): *3 praktijksessies* en *5 uur* supervisie.',
    );
  });

  it.each([
    [[1, 2, 3, 4], 'Cursorisch onderwijs, dagdelen 1–4'],
    [[3, 1, 2], 'Cursorisch onderwijs, dagdelen 1–3'],
    [[1, 2, 4], 'Cursorisch onderwijs, dagdelen 1, 2 en 4'],
    [[1, 2], 'Cursorisch onderwijs, dagdelen 1 en 2'],
    [[3], 'Cursorisch onderwijs, dagdeel 3'],
    [[], 'Cursorisch onderwijs'],
  ])('names blocks %j as people do', (blocks, label) => {
    const components = [recordComponent('course', '2026-06-13', { blocks })];
    expect(words({ components }).rows[0]?.label).toBe(label);
  });

  it('says the same in English for the public page', () => {
    const { statement, rows } = words({ kind: 'programme', components: leaderComponents() }, 'en');
    expect(statement).toBe(
      'has completed the whole programme for *Balint group leader* (programme 2005, version 1): *96 hours* of theory and training, *5 practice sessions* and *5 hours* of supervision.',
    );
    expect(rows[1]).toEqual({
      label: 'Course blocks, blocks 1–4',
      amount: '16 hours',
      when: 'completed on 13 June 2026',
    });
  });
});
