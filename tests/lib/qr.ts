/** Reads the QR code of a card as a phone would: from pixels. */
import jsQR from 'jsqr';

/** Pixels, four bytes each. */
export interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

type Colour = readonly [red: number, green: number, blue: number];

/** A picture of one colour. */
export function blank(width: number, height: number, colour: Colour): Picture {
  const picture = { data: new Uint8ClampedArray(width * height * 4), width, height };
  fill(picture, 0, 0, width, height, colour);
  return picture;
}

/** A rectangle of one colour, cut off at the picture's edges. */
export function fill(picture: Picture, x: number, y: number, width: number, height: number, colour: Colour): void {
  for (let row = Math.max(0, y); row < Math.min(picture.height, y + height); row++)
    for (let column = Math.max(0, x); column < Math.min(picture.width, x + width); column++)
      picture.data.set([...colour, 255], (row * picture.width + column) * 4);
}

/** A part of a picture. */
export function crop(picture: Picture, x: number, y: number, width: number, height: number): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * picture.width + x) * 4;
    data.set(picture.data.subarray(from, from + width * 4), row * width * 4);
  }
  return { data, width, height };
}

/** A picture within a margin of one colour: a page, light or dark. */
export function within(picture: Picture, margin: number, colour: Colour): Picture {
  const page = blank(picture.width + 2 * margin, picture.height + 2 * margin, colour);
  for (let row = 0; row < picture.height; row++)
    page.data.set(
      picture.data.subarray(row * picture.width * 4, (row + 1) * picture.width * 4),
      ((row + margin) * page.width + margin) * 4,
    );
  return page;
}

/** The picture with light and dark changed over, as a phone that inverts everything shows it. */
export const inverted = ({ data, width, height }: Picture): Picture => ({
  data: data.map((byte, i) => (i % 4 === 3 ? byte : 255 - byte)),
  width,
  height,
});

/** What the QR code in a picture says; null if none is found. Dark on light unless `either`. */
export const readQr = ({ data, width, height }: Picture, either = false): string | null =>
  jsQR(data, width, height, { inversionAttempts: either ? 'attemptBoth' : 'dontInvert' })?.data ?? null;

const colourOf = (hex: string): Colour => {
  const long = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  return [1, 3, 5].map((at) => parseInt(long.slice(at, at + 2), 16)) as unknown as Colour;
};

/**
 * Draws the plain shapes of a card.svg, at one pixel a unit: the paper, the white below the code and the code itself. Text
 * is left out; Chromium draws it in tests/browser/cards.test.ts.
 * @returns the picture, and where the white square of the code is
 * @throws Error if the card has no code
 */
export function drawCard(svg: string): { picture: Picture; x: number; y: number; side: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number) as [number, number, number];
  const paper = /<path d="M0 0h\d+v\d+H0z" fill="(#[\da-f]+)"\/>/.exec(svg)![1]!;
  const picture = blank(width, height, colourOf(paper));
  const [, x, y, side, white] =
    /<rect x="(\d+)" y="(\d+)" width="(\d+)" height="\d+" fill="(#[\da-f]+)"\/>/.exec(svg) ?? [];
  const [, left, top, scale, squares, black] =
    /<path transform="translate\((\d+) (\d+)\) scale\(([\d.]+)\)" d="([^"]*)" fill="(#[\da-f]+)"/.exec(svg) ?? [];
  if (!squares || !white) throw new Error('found no code in the card');
  fill(picture, Number(x), Number(y), Number(side), Number(side), colourOf(white));
  for (const [, column, row] of squares.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    fill(
      picture,
      Number(left) + Math.round(Number(column) * Number(scale)),
      Number(top) + Math.round(Number(row) * Number(scale)),
      Math.round(Number(scale)),
      Math.round(Number(scale)),
      colourOf(black!),
    );
  return { picture, x: Number(x), y: Number(y), side: Number(side) };
}
