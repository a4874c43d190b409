import { darkStretches, qrMatrix, QUIET_ZONE } from '../../../../platform/documents/qr-code.rules.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type DayCodeVerdict, verdictText } from '../../day-code.rules.js';
import type { KnownDay } from '../../days.queries.js';
import type { KnownPerson } from '../../door/door.queries.js';
import { doorPath } from './door.page.js';

/** The code as its owner shows it: an SVG path in modules, with the light border around it. */
export interface OwnCodePage {
  title: string;
  back: string;
  heldOn: string;
  size: number;
  path: string;
}

/** What a code says at the door. */
export interface ReadCodePage {
  person: KnownPerson | null;
  title: string;
  refused: Text | null;
  /** the list at the door; null when no day is held today */
  door: string | null;
}

const OWN = view<OwnCodePage>('learning/intervision/pages/door/own-code');
const READ = view<ReadCodePage>('learning/intervision/pages/door/read-code');

/** @param address what the code says */
export function ownCodePage({ id, title, heldOn }: KnownDay, address: string): Page {
  const matrix = qrMatrix(address);
  const at = (module: number) => module + QUIET_ZONE;
  const path = darkStretches(matrix)
    .map(({ row, column, length }) => `M${at(column)} ${at(row)}h${length}v1h-${length}z`)
    .join('');
  const size = matrix.size + 2 * QUIET_ZONE;
  const model: OwnCodePage = { title, back: `/intervisiedagen/${id}`, heldOn, size, path };
  return page(OWN, model, { title: { key: 'door.code.heading' }, unlisted: true });
}

/** A genuine code, and whose it is: one more tap of the organiser, and that person is in. */
export function genuineCodePage(day: KnownDay, person: KnownPerson): Page {
  const model: ReadCodePage = { person, title: day.title, refused: null, door: doorPath(day) };
  return page(READ, model, { title: { key: 'door.heading' }, unlisted: true });
}

/** Why a code opens nothing. @param heldOn of the day of the code, empty where it cannot be read */
export function refusedCodePage(
  verdict: Exclude<DayCodeVerdict, 'genuine'>,
  heldOn: string,
  door: KnownDay | null,
): Page {
  const model: ReadCodePage = {
    person: null,
    title: '',
    refused: { key: verdictText(verdict), params: { heldOn } },
    door: door && doorPath(door),
  };
  return page(READ, model, { title: { key: 'door.heading' }, unlisted: true });
}
