/** What the look of an element in a picture hangs on; the file must not hang on the program's style sheet. */
const LOOK = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;

const COLOURS: readonly string[] = ['fill', 'stroke'];

const TITLE_PX = 40;
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** A picture as it stands on the screen as an SVG file of its own: its title over it, on the colour of the page. */
export function svgFile(
  picture: SVGSVGElement,
  title: string,
): { text: string; width: number; height: number } {
  const { width, height } = picture.getBoundingClientRect();
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const [shown, copied] = [picture.querySelectorAll('*'), copy.querySelectorAll('*')];
  for (const [at, element] of [...copied].entries()) {
    const look = getComputedStyle(shown[at]!);
    for (const name of LOOK) {
      const value = look.getPropertyValue(name);
      element.setAttribute(name, COLOURS.includes(name) ? plainColour(value) : value);
    }
    for (const name of ['class', 'style', 'tabindex', 'role', 'data-down', 'data-across'])
      element.removeAttribute(name);
  }
  const page = getComputedStyle(picture);
  const root = document.createElementNS(NAMESPACE, 'svg');
  const whole = height + TITLE_PX;
  root.setAttribute('xmlns', NAMESPACE);
  root.setAttribute('viewBox', `0 0 ${width} ${whole}`);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(whole));
  const ground = document.createElementNS(NAMESPACE, 'rect');
  ground.setAttribute('width', String(width));
  ground.setAttribute('height', String(whole));
  ground.setAttribute('fill', plainColour(getComputedStyle(document.body).backgroundColor));
  const heading = document.createElementNS(NAMESPACE, 'text');
  heading.textContent = title;
  heading.setAttribute('x', '12');
  heading.setAttribute('y', '26');
  heading.setAttribute('fill', plainColour(page.color));
  heading.setAttribute('font-family', 'serif');
  heading.setAttribute('font-size', '18');
  heading.setAttribute('font-weight', '600');
  const body = document.createElementNS(NAMESPACE, 'g');
  body.setAttribute('transform', `translate(0, ${TITLE_PX})`);
  body.append(...copy.childNodes);
  root.append(ground, heading, body);
  return { text: new XMLSerializer().serializeToString(root), width, height: whole };
}

/** The same as the bytes of a PNG file, two pixels for one of the screen. */
export async function pngFile({
  text,
  width,
  height,
}: ReturnType<typeof svgFile>): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  const drawing = canvas.getContext('2d')!;
  drawing.scale(2, 2);
  drawing.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The picture could not be drawn.');
  return new Uint8Array(await blob.arrayBuffer());
}

/** A colour as every program that reads SVG knows it; browsers give mixed ones as `oklab(…)`. */
function plainColour(value: string): string {
  if (value === 'none') return value;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1, 1];
  const drawing = canvas.getContext('2d', { willReadFrequently: true })!;
  drawing.fillStyle = value;
  drawing.fillRect(0, 0, 1, 1);
  const [red, green, blue] = drawing.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
