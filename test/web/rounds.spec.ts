import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { drawCircles, nameLines } from '../../src/learning/meetings/rounds/pages/circles.page.js';
import { fishbowlTurns } from '../../src/learning/fishbowl/turns.page.js';
import { coming, newEdition } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';
import { textOf } from '../support/html.js';

const DAY = '2026-03-14';

describe('F1: the rounds of a fishbowl block', () => {
  let portal: TestPortal;
  let visitor: Visitor;
  let trainees: TestTrainee[];
  let course: string;
  let path: string;

  beforeAll(async () => {
    portal = await startTestPortal({ today: DAY });
    trainees = await Promise.all(Array.from({ length: 12 }, () => newTrainee(portal.services)));
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    const teacher = await newLeader(portal.services);
    visitor = await portal.as(teacher.id);
    portal.services.clock.setToday('2026-01-10');
    const on = { heldOn: DAY, enrolUntil: DAY };
    const fishbowl = await newEdition(portal.services, { teacher, component: 'fishbowl', blocks: [on] });
    course = (await newEdition(portal.services, { teacher, blocks: [on] })).blocks[1]!;
    path = `/lesgeven/${fishbowl.blocks[1]}/rondes`;
    const who = trainees.map(coming);
    const enrolments = portal.services.get(EnrolmentsService);
    await enrolments.enrol(fishbowl.blocks[1]!, who, actorOf.command, { afterDeadline: true });
    portal.services.clock.setToday(DAY);
  });

  /** The form as it is filled in beforehand. */
  async function proposed(address = `${path}?ronde=nieuw`): Promise<[string, string][]> {
    const { body } = await visitor.get(address);
    const form = /<form class="sheet composing"[\s\S]*?<\/form>/.exec(body)![0];
    const hidden = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const roles = [...form.matchAll(/name="(rol-[^"]+)">.*?<option value="([^"]*)" selected/g)];
    return [...hidden, ...roles].map(([, name, value]) => [name!, value!]);
  }
  const rolesIn = (fields: [string, string][]) =>
    fields
      .filter(([name]) => name.startsWith('rol-'))
      .map(([, role]) => role)
      .sort();

  it('begins with the proposal, keeps what is sent, once, and shows it drawn and as a list', async () => {
    const fields = await proposed();
    expect(rolesIn(fields).filter((role) => role === 'leader')).toHaveLength(2);
    expect(rolesIn(fields).filter((role) => role === 'outer-circle')).toHaveLength(2);
    const answers = await Promise.all([visitor.post(path, fields), visitor.post(path, fields)]);
    // Both clicks lead to the round; a click after the answer to the other hears that it was sent before.
    const told = /(#ronde-1|&al-verstuurd=2026-03-14T12%3A00)$/;
    const places = answers.map(({ headers }) => String(headers.location));
    expect(places).toContain(`${path}?bewaard=1#ronde-1`);
    expect(places.map((place) => place.replace(told, ''))).toEqual(Array(2).fill(`${path}?bewaard=1`));
    const { body } = await visitor.get(path);
    expect(textOf(body)).toContain('Ronde 1');
    expect(textOf(body)).not.toContain('Ronde 2');
    expect(body.match(/<g transform/g)).toHaveLength(12);
    expect(body.match(/seat-leader/g)).toHaveLength(2);
    expect(textOf(body)).toContain('Van de casus schrijft u hier niets op');
    const turns = await Promise.all(
      trainees.map(({ id }) => fishbowlTurns(portal.services.get(DataSource).manager, id)),
    );
    expect(turns.filter(({ leader }) => leader === 1)).toHaveLength(2);
  });

  it('says what is missing with what was chosen, and lets a round be changed by one at a time', async () => {
    const fields = await proposed();
    const nobody = fields.map(([name, value]): [string, string] => [
      name,
      value === 'leader' ? 'outer-circle' : value,
    ]);
    const refused = await visitor.post(path, nobody);
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused.body)).toContain('Wijs ten minste één leider aan.');
    expect(refused.body.match(/value="outer-circle" selected/g)).toHaveLength(4);
    await visitor.post(path, fields);
    const change = await proposed(`${path}?ronde=1`);
    expect(rolesIn(change)).toEqual(rolesIn(fields));
    expect((await visitor.post(path, change)).statusCode).toBe(303);
    // Without the mark of its page it is no second click, but the form of another teacher who saw the same.
    const others = change.filter(([name]) => name !== '_form');
    expect((await visitor.post(path, others)).statusCode).toBe(409);
    await visitor.post(`${path}/1/weg`, []);
    expect(textOf((await visitor.get(path)).body)).toContain('Er staat nog geen ronde.');
  });

  it('keeps another round that was composed in the same form, after going back', async () => {
    const fields = await proposed();
    const [inner, outer] = ['inner-circle', 'outer-circle'].map((role) =>
      fields.find(([, one]) => one === role)!,
    );
    const other = fields.map((field): [string, string] => {
      if (field === inner) return [field[0], 'outer-circle'];
      return field === outer ? [field[0], 'inner-circle'] : field;
    });
    for (const sent of [fields, other, other]) await visitor.post(path, sent);
    const text = textOf((await visitor.get(path)).body);
    expect(text).toContain('Ronde 2');
    expect(text).not.toContain('Ronde 3');
  });

  it('notes what was practised, once, and takes it away again', async () => {
    const exercise: [string, string][] = [
      ['formKey', randomUUID()],
      ['theme', 'Stiltes laten duren'],
    ];
    await visitor.post(`${path}/oefening`, exercise);
    await visitor.post(`${path}/oefening`, exercise);
    const { body } = await visitor.get(path);
    expect(body.match(/<p>Stiltes laten duren<\/p>/g)).toHaveLength(1);
    const empty = await visitor.post(`${path}/oefening`, [...exercise.slice(0, 1), ['theme', ' ']]);
    expect(textOf(empty.body)).toContain('Schrijf erbij wat er is geoefend.');
    await visitor.post(/\/lesgeven\/[^"]+\/weg/.exec(body)![0], []);
    expect((await visitor.get(path)).body).not.toContain('Stiltes laten duren');
  });

  it('are those of a fishbowl: a course block has none', async () => {
    expect((await visitor.get(`/lesgeven/${course}/rondes`)).statusCode).toBe(404);
    expect((await visitor.get(`/lesgeven/${course}`)).body).not.toContain('/rondes');
  });

  it('are drawn so that no two seats overlap, and long names fit', () => {
    const people = Array.from({ length: 34 }, (_, index) => ({
      number: index + 1,
      name: 'Guusje Wiersma-Terpstra van Heemstede',
      role: index < 10 ? ('inner-circle' as const) : ('outer-circle' as const),
    }));
    const { seats } = drawCircles(people);
    const gaps = seats.flatMap((a, index) =>
      seats.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(90);
    expect(nameLines('Guusje Wiersma-Terpstra')).toEqual(['Guusje', 'Wiersma-', 'Terpstra']);
    expect(nameLines('Bart van den Heuvel')).toEqual(['Bart', 'van den Heuvel']);
    expect(nameLines('Konstantinopolitanus Maria de la Fuente y Castellón').at(-1)).toMatch(/…$/);
  });
});
