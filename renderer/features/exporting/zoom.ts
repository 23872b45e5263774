import { z } from 'zod';

/** Steps of the preview's size, as a share of the size on paper. */
export const zoomSteps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** `width`: as wide as there is room. */
export const zoomSchema = z.union([z.literal('width'), z.literal(zoomSteps)]);
export type Zoom = z.output<typeof zoomSchema>;

/** A point of the page in CSS pixels. */
const pixelsPerPoint = 96 / 72;

export function pageWidth(zoom: Zoom, widthPt: number): string {
  return zoom === 'width' ? '100%' : `${Math.round(widthPt * pixelsPerPoint * zoom)}px`;
}

/** The next larger (1) or smaller (-1) step from the share at which pages are shown now. */
export function stepZoom(shownShare: number, direction: 1 | -1): Zoom {
  const nearly = 0.02;
  if (direction === 1) return zoomSteps.find((step) => step > shownShare + nearly) ?? 3;
  return zoomSteps.findLast((step) => step < shownShare - nearly) ?? 0.5;
}

/** Share of the paper's size that a page of that width in CSS pixels has. */
export function shareOf(widthPx: number, widthPt: number): number {
  return widthPx / (widthPt * pixelsPerPoint);
}
