import { zlibSync } from 'fflate';

/** Flag of Europe as a picture for formats that cannot draw: 450 by 300 pixels. */
const HEIGHT = 300;
const WIDTH = (HEIGHT * 3) / 2;
const BLUE = [0x00, 0x33, 0x99] as const;
const GOLD = [0xff, 0xcc, 0x00] as const;
/** points looked at in each direction of a pixel, for smooth edges */
const FINE = 3;

type Point = readonly [x: number, y: number];

/** Twelve upright stars on a circle of a third of the height, each in a circle of an eighteenth. */
const stars: readonly (readonly Point[])[] = Array.from({ length: 12 }, (_, hour) => {
  const angle = (hour * Math.PI) / 6;
  const [x, y] = [WIDTH / 2 + (HEIGHT / 3) * Math.sin(angle), HEIGHT / 2 - (HEIGHT / 3) * Math.cos(angle)];
  const outer = HEIGHT / 18;
  const inner = outer * (Math.sin(Math.PI / 10) / Math.sin((7 * Math.PI) / 10));
  return Array.from({ length: 10 }, (_, n): Point => {
    const radius = n % 2 === 0 ? outer : inner;
    return [x + radius * Math.sin((n * Math.PI) / 5), y - radius * Math.cos((n * Math.PI) / 5)];
  });
});

function isInside(polygon: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [ax, ay] = polygon[i] as Point;
    const [bx, by] = polygon[j] as Point;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Share of a pixel that is gold. */
function gold(x: number, y: number): number {
  const near = stars.find((star) => {
    const [top, bottom] = [star[0] as Point, star[5] as Point];
    return Math.abs(x - top[0]) <= HEIGHT / 18 + 1 && y >= top[1] - 2 && y <= bottom[1] + HEIGHT / 18;
  });
  if (!near) return 0;
  let hits = 0;
  for (let n = 0; n < FINE * FINE; n++) {
    if (isInside(near, x + ((n % FINE) + 0.5) / FINE, y + (Math.floor(n / FINE) + 0.5) / FINE)) hits++;
  }
  return hits / (FINE * FINE);
}

function pixels(): Uint8Array {
  const rows = new Uint8Array(HEIGHT * (1 + WIDTH * 3));
  let at = 0;
  for (let y = 0; y < HEIGHT; y++) {
    at++; // each row begins with the filter "none"
    for (let x = 0; x < WIDTH; x++) {
      const share = gold(x, y);
      for (const n of [0, 1, 2] as const) rows[at++] = Math.round(BLUE[n] + (GOLD[n] - BLUE[n]) * share);
    }
  }
  return rows;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const crc = body.reduce((sum, byte) => (crcTable[(sum ^ byte) & 0xff] as number) ^ (sum >>> 8), 0xffffffff);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function draw(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8); // eight bits for each of red, green and blue
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', Buffer.from(zlibSync(pixels(), { level: 9 }))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

let picture: Buffer | undefined;

/** @returns the emblem as PNG, drawn once per process, the same bytes everywhere */
export function emblemPng(): Buffer {
  picture ??= draw();
  return picture;
}
