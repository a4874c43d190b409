import { Temporal } from '@js-temporal/polyfill';
import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { product } from '../product.service.js';

// The library counts a folded line without the blank it begins with; RFC 5545 §3.1 counts it.
ICAL.foldLength = 74;

/** Something with a time, as a calendar shows it. */
export interface CalendarEvent {
  /** the same for good (RFC 5545 §3.8.4.7), so that a change or a cancellation finds what it is about */
  uid: string;
  /** rises with every change (RFC 5545 §3.8.7.4) */
  sequence: number;
  /** when this version was made: an instant, `2026-03-14T11:00:00Z` */
  stamp: string;
  /** the day, and its wall clock in the product's time zone: `2026-03-29`, `09:00` */
  day: string;
  startsAt: string;
  endsAt: string;
  summary: string;
  location: string | null;
  description: string | null;
  url: string | null;
  cancelled: boolean;
}

/** The organizer and the attendee of an invitation (RFC 5546 §3.2.2). */
export interface Invitation {
  organizer: { name: string; address: string };
  attendee: { name: string; address: string };
}

/** What a calendar program should do with it: show a feed, take an invitation, take it out again (RFC 5546 §1.4). */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** Identifies who wrote the calendar (RFC 5545 §3.7.3). */
const PRODUCT = '-//Leerpad//Leerpad//NL';

/**
 * Writes a calendar (RFC 5545). Times are local ones with the zone's own rules beside them, so that they stay right
 * across the change of the clock, also in a program that was written before the rules changed.
 *
 * @param name what a program that subscribes calls it
 */
export function writeCalendar(
  method: CalendarMethod,
  events: readonly CalendarEvent[],
  { name, invitation }: { name?: string; invitation?: Invitation } = {},
): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', PRODUCT);
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', method);
  // RFC 7986 §5.1; the older name for the programs that know only that.
  if (name) for (const property of ['name', 'x-wr-calname']) calendar.addPropertyWithValue(property, name);
  calendar.addSubcomponent(timeZone());
  for (const event of events) calendar.addSubcomponent(eventOf(event, invitation));
  return `${calendar.toString()}\r\n`;
}

function eventOf(event: CalendarEvent, invitation: Invitation | undefined): ICAL.Component {
  const component = new ICAL.Component('vevent');
  const set = (property: string, value: string | number | null) => {
    if (value !== null) component.addPropertyWithValue(property, value);
  };
  set('uid', event.uid);
  set('sequence', event.sequence);
  component.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(withoutFraction(event.stamp)));
  addLocal(component, 'dtstart', event.day, event.startsAt);
  addLocal(component, 'dtend', event.day, event.endsAt);
  set('summary', event.summary);
  set('location', event.location);
  set('description', event.description);
  set('url', event.url);
  set('status', event.cancelled ? 'CANCELLED' : 'CONFIRMED');
  if (invitation) addPeople(component, invitation);
  return component;
}

/** A time of the wall clock, with the zone that it is in (RFC 5545 §3.3.5, form 3). */
function addLocal(component: ICAL.Component, property: string, day: string, time: string): void {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  const value = ICAL.Time.fromDateTimeString(local.toString({ smallestUnit: 'second' }));
  component.addPropertyWithValue(property, value).setParameter('tzid', product().timeZone);
}

function addPeople(component: ICAL.Component, { organizer, attendee }: Invitation): void {
  component
    .addPropertyWithValue('organizer', `mailto:${organizer.address}`)
    .setParameter('cn', organizer.name);
  const invited = component.addPropertyWithValue('attendee', `mailto:${attendee.address}`);
  invited.setParameter('cn', attendee.name);
  invited.setParameter('role', 'REQ-PARTICIPANT');
  // Known here already: a calendar program need not ask for an answer.
  invited.setParameter('partstat', 'ACCEPTED');
  invited.setParameter('rsvp', 'FALSE');
}

/** The zone's rules. Where the library knows a zone as an alias of another, it writes the other's name. */
function timeZone(): ICAL.Component {
  const [block] = tzlib_get_ical_block(product().timeZone) as [string, string];
  const zone = new ICAL.Component(ICAL.parse(block) as unknown[]);
  zone.updatePropertyWithValue('tzid', product().timeZone);
  zone.removeAllProperties('x-lic-location');
  return zone;
}

function withoutFraction(instant: string): string {
  return Temporal.Instant.from(instant).toString({ smallestUnit: 'second' });
}
