import { SaxesParser } from 'saxes';

/** What the other side says of one row that it refused, or of the whole call. */
export interface AnsweredError {
  /** `errorNR` */
  number: string;
  /** `errorMsg`, as it came */
  message: string;
}

/** What the other side says that it booked. */
export interface AnsweredAttendance {
  person: string;
  course: string;
  date: string;
}

/** The answer to one call, as it stands there: what it means for the rows, say `outcomesOf`. */
export interface Answer {
  /** as the other side counts; null when it does not say */
  counts: { rejected: number; accepted: number; total: number } | null;
  errors: AnsweredError[];
  accepted: AnsweredAttendance[];
}

/** An element with what stands in it; names without their prefix. */
interface Node {
  name: string;
  text: string;
  attributes: Readonly<Record<string, string>>;
  children: Node[];
}

/** An answer is five elements deep, and three more within a SOAP envelope. */
const DEEPEST = 20;
/** An XML text within an element of another, as web services answer it; no deeper. */
const WRAPPINGS = 2;

/**
 * Reads the XML of an answer: as it is, within a SOAP envelope, or as the text of one element.
 *
 * @returns null when it is no answer: no XML, cut off, or a page of something else
 */
export function readAnswer(xml: string): Answer | null {
  let root = parsed(xml);
  for (let wrapping = 0; root && wrapping < WRAPPINGS && !find(root, 'Summary').length; wrapping += 1) {
    const inner = wrapped(root);
    root = inner === null ? null : parsed(inner);
  }
  const [summary] = root ? find(root, 'Summary') : [];
  if (!root || !summary) return null;
  return {
    counts: countsOf(find(root, 'Results')[0]),
    errors: find(root, 'Error').map((node) => ({
      number: value(node, 'errorNR'),
      message: value(node, 'errorMsg'),
    })),
    accepted: find(root, 'Accepted').map(attendanceOf),
  };
}

/** The tree of a text, null when it is none. No entity but XML's own is resolved, and a document type is refused. */
function parsed(xml: string): Node | null {
  const top: Node = { name: '', text: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('A document type in an answer');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) throw new Error('An answer too deep to be one');
    const node = { name: name.slice(name.indexOf(':') + 1), text: '', attributes, children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  const add = (text: string) => void (open.at(-1)!.text += text);
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(xml.trim()).close();
  } catch {
    return null;
  }
  return top.children[0] ?? null;
}

/** The XML that stands as text in the innermost element. */
function wrapped(node: Node): string | null {
  if (node.text.trim().startsWith('<')) return node.text;
  return node.children.map(wrapped).find((text) => text !== null) ?? null;
}

function find(node: Node, name: string): Node[] {
  return node.name === name ? [node] : node.children.flatMap((child) => find(child, name));
}

/** A value of an element: a child of that name, or an attribute. */
function value(node: Node, name: string): string {
  return (node.children.find((child) => child.name === name)?.text ?? node.attributes[name] ?? '').trim();
}

/** The names of its elements are those of what is read of it. */
function attendanceOf(node: Node): AnsweredAttendance {
  const read: AnsweredAttendance = { person: '', course: '', date: '' };
  for (const name of Object.keys(read) as (keyof AnsweredAttendance)[]) read[name] = value(node, name);
  return read;
}

function countsOf(results: Node | undefined): Answer['counts'] {
  if (!results) return null;
  const [rejected, accepted, total] = ['rejected_rows', 'accepted_rows', 'total_rows'].map((name) => {
    const text = value(results, name);
    return /^\d{1,9}$/.test(text) ? Number(text) : null;
  });
  return rejected == null || accepted == null || total == null ? null : { rejected, accepted, total };
}
