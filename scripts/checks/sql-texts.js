// Puts together the SQL of a file: its string literals, with the constants that are filled into them.
import { HOLE } from './sql-tables.js';
import { importedFile, parse, ts } from './product-files.js';

/** @typedef {import('typescript').BinaryExpression} BinaryExpression */
/** @typedef {import('typescript').ImportDeclaration} ImportDeclaration */
/** @typedef {import('typescript').Node} Node */
/** @typedef {import('typescript').SourceFile} SourceFile */
/** @typedef {import('typescript').Statement} Statement */

/**
 * A text as it is put together, and where each stretch of it stands.
 *
 * @typedef {{ text: string, pieces: { start: number, path: string, offset: number }[] }} SqlText
 */

/** What is filled into what is filled in, no deeper: more is a circle. */
const DEEPEST = 6;

/** Reads the product's texts; keeps each file parsed once. */
export class SqlTexts {
  /** @type {Map<string, SourceFile>} */
  #sources = new Map();
  /** @type {Map<string, Map<string, Node>>} */
  #named = new Map();

  /** @param {ReadonlyMap<string, string>} files texts by path */
  constructor(files) {
    this.files = files;
  }

  /** @param {string} path @returns {SourceFile} */
  source(path) {
    let source = this.#sources.get(path);
    if (!source) this.#sources.set(path, (source = parse(path, this.files.get(path) ?? '')));
    return source;
  }

  /**
   * Every string of a file as one text, whole: a template with what is filled in, strings added to each other.
   *
   * @param {string} path
   * @returns {SqlText[]}
   */
  of(path) {
    /** @type {SqlText[]} */
    const texts = [];
    const visit = (/** @type {Node} */ node) => {
      if (isText(node) && !(node.parent && isAddition(node.parent))) texts.push(this.#build(node, path));
      ts.forEachChild(node, visit);
    };
    visit(this.source(path));
    return texts;
  }

  /** @param {Node} node @param {string} path @returns {SqlText} */
  #build(node, path) {
    /** @type {SqlText} */
    const out = { text: '', pieces: [] };
    this.#append(node, path, out, 0);
    return out;
  }

  /** @param {Node} node @param {string} path @param {SqlText} out @param {number} depth */
  #append(node, path, out, depth) {
    const add = (/** @type {string} */ text, /** @type {number} */ offset) => {
      out.pieces.push({ start: out.text.length, path, offset });
      out.text += text;
    };
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      add(node.text, node.getStart() + 1);
    } else if (ts.isTemplateExpression(node)) {
      add(node.head.text, node.head.getStart() + 1);
      for (const span of node.templateSpans) {
        this.#append(span.expression, path, out, depth + 1);
        add(span.literal.text, span.literal.getStart() + 1);
      }
    } else if (isAddition(node)) {
      this.#append(node.left, path, out, depth);
      this.#append(node.right, path, out, depth);
    } else {
      const meant = depth < DEEPEST ? this.#meant(node, path) : undefined;
      if (meant) this.#append(meant.node, meant.path, out, depth + 1);
      else add(HOLE, node.getStart());
    }
  }

  /**
   * The text that an expression stands for: a constant of this file or of one that it imports, a function that does no
   * more than return one, either side of a condition when one side is empty.
   *
   * @param {Node} node
   * @param {string} path
   * @returns {{ node: Node, path: string } | undefined}
   */
  #meant(node, path) {
    if (ts.isParenthesizedExpression(node)) return this.#meant(node.expression, path);
    if (isText(node)) return { node, path };
    if (ts.isConditionalExpression(node)) {
      return isEmptyText(node.whenTrue) ? { node: node.whenFalse, path } : { node: node.whenTrue, path };
    }
    const name = ts.isIdentifier(node)
      ? node
      : ts.isCallExpression(node) && ts.isIdentifier(node.expression)
        ? node.expression
        : undefined;
    return name && this.#declared(name.text, path, 0);
  }

  /** @param {string} name @param {string} path @param {number} hops @returns {{ node: Node, path: string } | undefined} */
  #declared(name, path, hops) {
    const source = this.source(path);
    const found = this.#declarations(path).get(name);
    if (found) return isText(found) || ts.isConditionalExpression(found) ? { node: found, path } : undefined;
    if (hops > 2) return undefined;
    for (const statement of source.statements) {
      const from = importOf(statement, name);
      if (!from) continue;
      const file = importedFile(path, from.specifier);
      return this.files.has(file) ? this.#declared(from.name, file, hops + 1) : undefined;
    }
    return undefined;
  }

  /** What the names of a file stand for, the first of each. @param {string} path @returns {Map<string, Node>} */
  #declarations(path) {
    const known = this.#named.get(path);
    if (known) return known;
    /** @type {Map<string, Node>} */
    const named = new Map();
    const note = (/** @type {string} */ name, /** @type {Node | undefined} */ value) => {
      if (value && !named.has(name)) named.set(name, value);
    };
    const visit = (/** @type {Node} */ node) => {
      if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
        note(node.name.text, returned(node.initializer));
      } else if (ts.isFunctionDeclaration(node) && node.name) note(node.name.text, returned(node));
      ts.forEachChild(node, visit);
    };
    visit(this.source(path));
    this.#named.set(path, named);
    return named;
  }
}

/**
 * Where an offset of a text stands.
 *
 * @param {SqlText} text
 * @param {number} at
 */
export function placeOf({ pieces }, at) {
  const piece = pieces.findLast(({ start }) => start <= at) ?? pieces[0];
  return { path: piece.path, offset: piece.offset + at - piece.start };
}

/** @param {Node} node */
function isText(node) {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || isAddition(node);
}

/** @param {Node} node @returns {node is BinaryExpression} */
function isAddition(node) {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    (isText(node.left) || isText(node.right))
  );
}

/** @param {Node} node */
function isEmptyText(node) {
  return ts.isStringLiteralLike(node) && node.text.trim() === '';
}

/** What a function returns when that is all it does, else the expression itself. @param {Node} node @returns {Node | undefined} */
function returned(node) {
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return node.body;
  if (ts.isArrowFunction(node) || ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)) {
    const [last] = (
      node.body && ts.isBlock(node.body) ? node.body.statements.filter(ts.isReturnStatement) : []
    ).slice(-1);
    return last?.expression;
  }
  return node;
}

/** @param {Statement} statement @param {string} name */
function importOf(statement, name) {
  const clause =
    (ts.isImportDeclaration(statement) && statement.importClause?.namedBindings) ||
    (ts.isExportDeclaration(statement) && statement.exportClause);
  if (!clause || !(ts.isNamedImports(clause) || ts.isNamedExports(clause))) return undefined;
  const { moduleSpecifier } = /** @type {ImportDeclaration} */ (statement);
  if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith('.'))
    return undefined;
  const element = clause.elements.find((one) => one.name.text === name);
  return element && { specifier: moduleSpecifier.text, name: (element.propertyName ?? element.name).text };
}
