import type { ChartModel } from '../../core/charts/charts-of';
import type { Exchange } from '../../state/exchange';
import { pngFile, svgFile } from './picture-file';

/** Asks where, and writes a picture there as it is shown. */
export async function exportPicture(
  exchange: Exchange,
  chart: ChartModel,
  kind: 'svg' | 'png',
): Promise<void> {
  const picture = document.querySelector<SVGSVGElement>(`[data-chart="${chart.id}"] svg`);
  if (!picture) return;
  const svg = svgFile(picture, chart.title);
  await exchange.exportPicture(`${chart.id}.${kind}`, kind === 'svg' ? svg.text : await pngFile(svg));
}
