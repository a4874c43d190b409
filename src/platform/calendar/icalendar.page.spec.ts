import { describe, expect, it } from '@jest/globals';
import ical, { type VEvent } from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
import { type CalendarEvent, writeCalendar } from './icalendar.page.js';

const EVENT: CalendarEvent = {
  uid: 'dagdeel-1@leerpad.balint.example',
  sequence: 3,
  stamp: '2026-03-01T10:00:00.123Z',
  day: '2026-03-29',
  startsAt: '09:00',
  endsAt: '13:15',
  cancelled: false,
  summary: 'Cursus, dagdeel 2; met pauze – zoë’s groep',
  location: 'De Werkplaats, Utrecht',
  description: `Neem mee:\n${'een lange regel met ë en 漢 '.repeat(12)}`,
  url: 'https://leerpad.balint.example/dagdelen',
};
const PEOPLE = {
  organizer: { name: 'Leerpad', address: 'leerpad@balint.example' },
  attendee: { name: 'Zoë "Z" in ’t Veld; Çelik', address: 'zoe@balint.example' },
};

/** What two parsers that know nothing of each other make of it. */
function readBoth(text: string) {
  const one = Object.values(ical.sync.parseICS(text)).find((part) => part?.type === 'VEVENT') as VEvent;
  const other = convertIcsCalendar(undefined, text).events![0]!;
  return {
    first: {
      uid: one.uid,
      start: one.start.toISOString(),
      end: one.end!.toISOString(),
      summary: one.summary,
      location: one.location,
      description: one.description,
      status: one.status,
      sequence: Number(one.sequence),
    },
    second: {
      uid: other.uid,
      start: other.start.date.toISOString(),
      end: other.end!.date.toISOString(),
      summary: other.summary,
      location: other.location,
      description: other.description,
      status: other.status,
      sequence: other.sequence,
    },
  };
}

describe('a calendar', () => {
  it.each([
    ['the Sunday on which summer time begins', '2026-03-29', '2026-03-29T07:00:00.000Z'],
    ['the day before', '2026-03-28', '2026-03-28T08:00:00.000Z'],
    ['the Sunday on which it ends', '2026-10-25', '2026-10-25T08:00:00.000Z'],
    ['the day before that', '2026-10-24', '2026-10-24T07:00:00.000Z'],
  ])('keeps nine in the morning on %s', (_, day, start) => {
    const { first, second } = readBoth(writeCalendar('REQUEST', [{ ...EVENT, day }], { invitation: PEOPLE }));
    expect(first.start).toBe(start);
    expect(second.start).toBe(start);
    const hours = (Date.parse(first.end) - Date.parse(first.start)) / 3_600_000;
    expect(hours).toBe(4.25);
    expect(second.end).toBe(first.end);
  });

  it('says the same to two parsers, whatever stands in its texts', () => {
    const { first, second } = readBoth(writeCalendar('REQUEST', [EVENT], { invitation: PEOPLE }));
    const { uid, sequence, summary, location, description } = EVENT;
    const said = { uid, sequence, summary, location, description, status: 'CONFIRMED' };
    expect(first).toMatchObject(said);
    expect(second).toMatchObject(said);
  });

  it('cancels with the same UID and a higher SEQUENCE (RFC 5546 §3.2.5)', () => {
    const text = writeCalendar('CANCEL', [{ ...EVENT, sequence: 4, cancelled: true }], {
      invitation: PEOPLE,
    });
    const { first, second } = readBoth(text);
    for (const read of [first, second]) {
      expect(read).toMatchObject({ uid: EVENT.uid, sequence: 4, status: 'CANCELLED' });
    }
    expect(text).toMatch(/^METHOD:CANCEL\r$/m);
  });

  it('is written as RFC 5545 asks: CRLF, lines of 75 octets at most, UTC in DTSTAMP, quoted names', () => {
    const text = writeCalendar('REQUEST', [EVENT], { invitation: PEOPLE });
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    const unfolded = text.replaceAll(/\r\n[ \t]/g, '');
    expect(unfolded).toContain('\r\nDTSTAMP:20260301T100000Z\r\n');
    expect(unfolded).toContain('\r\nDTSTART;TZID=Europe/Amsterdam:20260329T090000\r\n');
    expect(unfolded).toContain('\r\nTZID:Europe/Amsterdam\r\n');
    // RFC 6868: a quotation mark within a quoted value.
    expect(unfolded).toContain(`CN="Zoë ^'Z^' in ’t Veld; Çelik"`);
  });

  it('does not depend on where the server stands', () => {
    const zone = process.env['TZ'];
    const written = ['UTC', 'America/New_York', 'Asia/Tokyo'].map((name) => {
      process.env['TZ'] = name;
      return writeCalendar('PUBLISH', [EVENT], { name: 'Leerpad' });
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(written).size).toBe(1);
  });
});
