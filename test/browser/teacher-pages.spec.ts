import { beforeAll, describe, expect, it } from '@jest/globals';
import { ExercisesService } from '../../src/learning/fishbowl/exercises.service.js';
import { AttendanceService, type Mark } from '../../src/learning/meetings/attendance.service.js';
import { RoundsService } from '../../src/learning/meetings/rounds/rounds.service.js';
import { openClassroom } from '../support/classroom.js';
import { looksAtWidths } from '../support/visits.js';

const WIDTHS = [320, 640, 1280];

describe('the teacher’s pages, in a browser', () => {
  const classroom = openClassroom();

  describe('can be read by everybody', () => {
    const paths: [string, string][] = [];
    beforeAll(async () => {
      const attendance = classroom.services.get(AttendanceService);
      const [open, closed, fishbowl] = [
        await classroom.block(classroom.trainees),
        await classroom.block(classroom.trainees.slice(0, 3)),
        await classroom.block(classroom.trainees, { component: 'fishbowl' }),
      ];
      const later = await classroom.block(classroom.trainees, { heldOn: '2026-06-06' });
      const all = new Map(classroom.trainees.map(({ id }) => [id, 'whole' as const]));
      const part = { from: '10:00', until: '13:15' };
      await attendance.mark(
        open,
        new Map<string, Mark>([...all, [classroom.trainees[1]!.id, part]]),
        classroom.teacher.id,
      );
      await attendance.mark(closed, new Map([...all].slice(0, 3)), classroom.teacher.id);
      await attendance.close(closed, classroom.teacher.id);
      const rounds = classroom.services.get(RoundsService);
      await rounds.keep(fishbowl, await rounds.propose(fishbowl, null), null, classroom.teacher.id);
      await classroom.services
        .get(ExercisesService)
        .add(fishbowl, 'Stiltes laten duren', classroom.teacher.id);
      paths.push(
        ['the blocks', '/lesgeven'],
        ['the list', `/lesgeven/${open}?zoek=marijke`],
        ['the list before its day', `/lesgeven/${later}`],
        ['closing', `/lesgeven/${open}/sluiten`],
        ['a closed list', `/lesgeven/${closed}?gesloten=1`],
        ['opening again', `/lesgeven/${closed}/openen`],
        ['the printed list', `/lesgeven/${open}/lijst`],
        ['the rounds', `/lesgeven/${fishbowl}/rondes?ronde=nieuw`],
        ['the enrolments', `/lesgeven/${later}/inschrijvingen?zoek=marijke`],
      );
    });

    it.each(['nl-NL', 'en-GB'])('at every width, in %s', async (locale) => {
      await classroom.as({ locale }, async (page, complaints) => {
        const found: Record<string, unknown> = {};
        for (const [name, path] of paths) {
          const answer = await page.goto(classroom.url + path);
          const looks = await looksAtWidths<string[]>(page, WIDTHS, TOO_SMALL);
          for (const { width, sideways, axe, told: tooSmall } of looks) {
            const wrong = [...axe, ...sideways, ...tooSmall];
            if (answer?.status() !== 200 || wrong.length > 0) found[`${name}, ${width}`] = wrong;
          }
        }
        expect(found).toEqual({});
        expect(complaints).toEqual([]);
      });
    });
  });
});

/** In a page: buttons, tabs and choices that a thumb would miss, less than 44 px high. */
const TOO_SMALL = `[...document.querySelectorAll('main :is(button, .button, select, .tabs a, .marks label)')]
  .filter((element) => element.offsetParent !== null && element.getBoundingClientRect().height < 43.5)
  .map((element) => 'too small: ' + element.outerHTML.slice(0, 80))`;
