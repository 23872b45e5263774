import { type PageLayout, typeArea } from '#shared/contract/page-layout.ts';

/** The usual body type of newspapers, 小五: none is made smaller. */
const smallestBody = 9;
/** Points that body type may lose and gain. */
const sizes = [-0.5, 0, 0.5, 1, 1.5];
/** Of the distance between lines. */
const leadings = [0.89, 0.92, 0.94, 0.96, 0.98, 1, 1.02, 1.04, 1.06, 1.08];
/** Lines nearer to each other than this, in type sizes, run together. */
const leastLeading = 1.36;
/** Headlines grow and shrink faster than the text, between so many times their size. */
const mostHead = 1.25;
const leastHead = 0.75;
/** Columns of whole characters leave something over: more than this share of the page's width would show. */
const mostSpare = 0.03;

/**
 * A layout whose articles are to fill one page, as a typesetter would tighten and loosen it: from the densest to the airiest,
 * itself among them. Body type and leading change a little, headlines more. Other layouts have only themselves.
 */
export function fittedLayouts(layout: PageLayout): PageLayout[] {
  if (!layout.fit || layout.kind !== 'newspaper') return [layout];
  const { body } = layout;
  const least = Math.min(body.size, smallestBody);
  const width = typeArea(layout).fullWidth;
  const others = sizes
    .flatMap((more) => leadings.map((leading) => scaled(layout, body.size + more, leading)))
    .filter((other) => {
      const { size, pitch } = other.body;
      const isBase = size === body.size && pitch === body.pitch;
      const spare = 1 - typeArea(other).fullWidth / width;
      return !isBase && size >= least && spare >= 0 && spare <= mostSpare;
    });
  return [layout, ...others].toSorted((one, other) => areaOfCharacter(one) - areaOfCharacter(other));
}

/** Of an issue lines alone come nearer to each other and go apart, by so much of their distance. */
const issueLeading = { least: 0.94, most: 1.08, step: 0.005 };

/** The layouts that may stand for one to fill the last page of an issue, from the densest to the airiest: of one body type. */
export function fittedLeadings(layout: PageLayout): PageLayout[] {
  if (!layout.fit || layout.kind !== 'newspaper') return [layout];
  const { size, pitch } = layout.body;
  const { least, most, step } = issueLeading;
  const pitches = Array.from({ length: Math.round((most - least) / step) + 1 }, (_, index) =>
    hundredths(pitch * (least + index * step)),
  );
  return pitches
    .filter((each) => each === pitch || each >= leastPitch(size))
    .map((each) => (each === pitch ? layout : { ...layout, body: { size, pitch: each } }));
}

/** Parts of the distance between lines at which the last lines of one article may be taken in. */
const tighter = [0.97, 0.95, 0.93];

/** The layouts that may stand for one in columns so that an article ends on the page before a nearly empty one, the densest last. */
export function tightenedLayouts(layout: PageLayout): PageLayout[] {
  if (!layout.fit || layout.kind !== 'flow') return [];
  const { size, pitch } = layout.body;
  return tighter
    .map((part) => hundredths(pitch * part))
    .filter((each) => each >= leastPitch(size))
    .map((each) => ({ ...layout, body: { size, pitch: each } }));
}

/** A page that its articles do not fill has its lines further apart, by this much, but never by more than so many type sizes. */
const looserPage = 1.08;
const mostLeading = 1.72;

/** The widest distance between lines of a page in a layout of that type. */
export function loosestPitch({ size, pitch }: PageLayout['body']): number {
  return Math.max(pitch, Math.min(pitch * looserPage, size * mostLeading));
}

function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}

function leastPitch(size: number): number {
  return hundredths(size * leastLeading);
}

function areaOfCharacter(layout: PageLayout): number {
  return layout.body.pitch / typeArea(layout).characters;
}

function scaled(layout: PageLayout, size: number, leading: number): PageLayout {
  const { body, heads } = layout;
  const scale = Math.max(leastHead, Math.min(mostHead, (size / body.size) * (1 + 2.5 * (leading - 1))));
  const head = (points: number) => Math.round(points * scale * 2) / 2;
  const { largest, smallest } = heads.headline;
  return {
    ...layout,
    body: { size, pitch: Math.max(hundredths((body.pitch * leading * size) / body.size), leastPitch(size)) },
    heads: {
      headline: { largest: head(largest), smallest: head(smallest) },
      kicker: head(heads.kicker),
      deck: head(heads.deck),
    },
  };
}
