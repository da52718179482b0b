import { encode } from 'uqr';

export interface QrCode {
  /** squares on a side, quiet edge included */
  size: number;
  /** the dark squares as an SVG path */
  path: string;
}

/** A QR code to draw without an image file. */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { border: 4 });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}
