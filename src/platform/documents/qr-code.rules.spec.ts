import { describe, expect, it } from '@jest/globals';
import { darkStretches, qrMatrix } from './qr-code.rules.js';

const URL_OF_A_RECORD = 'https://leerpad.example/bewijs/8fJx2kQmT4uWvYzA1bCdEg';

describe('darkStretches', () => {
  it('covers exactly the dark modules of the code', () => {
    const matrix = qrMatrix(URL_OF_A_RECORD);
    const covered = Array.from({ length: matrix.size }, () => new Array<boolean>(matrix.size).fill(false));
    for (const { row, column, length } of darkStretches(matrix)) {
      for (let at = column; at < column + length; at++) {
        const line = covered[row] ?? [];
        expect(line[at]).toBe(false);
        line[at] = true;
      }
    }
    for (let row = 0; row < matrix.size; row++) {
      for (let column = 0; column < matrix.size; column++) {
        expect(covered[row]?.[column]).toBe(matrix.isDark(row, column));
      }
    }
  });

  it('draws the three corners by which a scanner finds the code', () => {
    const matrix = qrMatrix(URL_OF_A_RECORD);
    const corner = (row: number, column: number): string =>
      Array.from({ length: 7 }, (_, at) => (matrix.isDark(row + 3, column + at) ? '#' : '.')).join('');
    const far = matrix.size - 7;
    expect([corner(0, 0), corner(0, far), corner(far, 0)]).toEqual(['#.###.#', '#.###.#', '#.###.#']);
  });
});
