import QRCode from 'qrcode';

/** The square of dark and light modules of a QR code (ISO/IEC 18004). */
export interface QrMatrix {
  /** modules on a side, without the quiet zone */
  size: number;
  isDark(row: number, column: number): boolean;
}

/** The light border that a scanner needs, in modules. */
export const QUIET_ZONE = 4;

/** The code of a text, with error correction M: up to 15 % may be smudged or folded. */
export function qrMatrix(text: string): QrMatrix {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  return {
    size: modules.size,
    isDark: (row, column) => Boolean(modules.get(row, column)),
  };
}

/** Pixels of a module: large enough to be scanned from a phone's screen. */
const PIXELS = 6;

/** The same code as a PNG with its light border, for where vectors are not shown. */
export function qrPng(text: string): Promise<Buffer> {
  return QRCode.toBuffer(text, { errorCorrectionLevel: 'M', margin: QUIET_ZONE, scale: PIXELS });
}

/** Dark modules side by side in one row. */
export interface DarkStretch {
  row: number;
  column: number;
  length: number;
}

/** The dark modules as few wide rectangles: neighbours drawn one by one show hairlines between them. */
export function darkStretches(matrix: QrMatrix): DarkStretch[] {
  const stretches: DarkStretch[] = [];
  for (let row = 0; row < matrix.size; row++) {
    let length = 0;
    for (let column = 0; column <= matrix.size; column++) {
      if (column < matrix.size && matrix.isDark(row, column)) {
        length++;
      } else if (length > 0) {
        stretches.push({ row, column: column - length, length });
        length = 0;
      }
    }
  }
  return stretches;
}
