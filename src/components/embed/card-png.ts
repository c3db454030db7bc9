/** Turns an SVG card into a PNG file on this device, with this device's fonts. */

/**
 * Draws the picture and offers it as a download.
 * @param url of an SVG of this site
 * @throws Error if it cannot be read or drawn
 */
export async function savePng(url: string, name: string): Promise<void> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d')!.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('no picture');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has begun; the memory is given back a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
