import { describe, expect, it } from '@jest/globals';
import '../../../test/support/activity-kinds.js';
import { claimWords, excerptOf } from './claim-summary.page.js';

describe('the first words of a reflection', () => {
  const excerpt = (reflection: string | null) => excerptOf({ where: null, reflection });

  it('are all of a short one, on one line', () => {
    expect(excerpt('Kort en\n helder. ')).toBe('Kort en helder.');
  });

  it('end between two words, without the comma', () => {
    const text = `${'woord '.repeat(14)}laatste, en dan nog meer`;
    expect(excerpt(text)).toBe(`${'woord '.repeat(14).trim()}…`);
  });

  it('are cut within a word that has no end', () => {
    expect(excerpt('a'.repeat(200))).toBe(`${'a'.repeat(90)}…`);
  });

  it.each([null, '', ' \n '])('are none where nothing was written: %j', (reflection) => {
    expect(excerpt(reflection)).toBeNull();
  });
});

describe('what a claim is about', () => {
  const claim = { component: 'literature', block: null, description: 'De dokter als medicijn' } as const;

  it('is the title of what was read, with the pages', () => {
    const detail = { where: 'h. 3', said: [{ key: 'component.literature' as const }] };
    expect(claimWords(claim, detail)).toEqual({ title: claim.description, what: null, ...detail });
  });

  it('is the block of a component that has them', () => {
    const { what } = claimWords({ ...claim, component: 'fishbowl', block: 2 });
    expect(what).toEqual({ key: 'fishbowl.block', params: { block: 2 } });
  });

  it('is the component itself otherwise, with what was said of it', () => {
    const words = claimWords({ ...claim, component: 'supervision', description: 'Supervisie in een groep' });
    expect(words).toEqual({
      title: null,
      what: { key: 'component.supervision' },
      where: 'Supervisie in een groep',
      said: [],
    });
  });

  it('T2: names the role in a session before the rest', () => {
    const session = { ...claim, component: 'practice', role: 'co-leading' } as const;
    const { said } = claimWords(session, { said: [{ key: 'component.practice' }] });
    expect(said).toEqual([{ key: 'session.role.co-leading' }, { key: 'component.practice' }]);
  });
});
