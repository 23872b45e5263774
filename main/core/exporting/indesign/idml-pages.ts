import { element, type Xml } from '../xml/xml.ts';

/** A tabloid page 四开 of 273 × 393 mm, in points. */
export const pageForm = {
  width: 773.858,
  height: 1114.016,
  margin: 42.52,
  gutter: 14.173,
  columns: 2,
} as const;

/** The columns of each page and of the document. */
export function marginPreference(): Xml {
  const { margin, gutter, columns } = pageForm;
  return element('MarginPreference', {
    ColumnCount: columns,
    ColumnGutter: gutter,
    Top: margin,
    Bottom: margin,
    Left: margin,
    Right: margin,
  });
}

const rows = 2;
const framesOnPage = rows * pageForm.columns;
const identity = '1 0 0 1 0 0';

/** Spreads of one page each, with a frame on the grid for each story, and the master page that they are made after. */
export function idmlPages(storyIds: readonly string[]): {
  master: Xml;
  spreads: { id: string; spread: Xml }[];
} {
  const spreads: { id: string; spread: Xml }[] = [];
  for (let at = 0; at < Math.max(1, storyIds.length); at += framesOnPage) {
    const number = spreads.length + 1;
    const id = `spread${number}`;
    const frames = storyIds.slice(at, at + framesOnPage).map((storyId, place) => frame(storyId, place));
    const spread = element(
      'Spread',
      {
        Self: id,
        PageCount: 1,
        BindingLocation: 0,
        ShowMasterItems: 'true',
        ItemTransform: `1 0 0 1 0 ${(number - 1) * 1300}`,
      },
      page(`page${number}`, String(number), 'master'),
      frames,
    );
    spreads.push({ id, spread });
  }
  const master = element(
    'MasterSpread',
    {
      Self: 'master',
      Name: 'A-主页',
      NamePrefix: 'A',
      BaseName: '主页',
      PageCount: 1,
      ItemTransform: identity,
    },
    page('master-page', 'A', 'n'),
  );
  return { master, spreads };
}

function page(id: string, name: string, master: string): Xml {
  const { width, height } = pageForm;
  return element(
    'Page',
    {
      Self: id,
      Name: name,
      AppliedMaster: master,
      GeometricBounds: `0 0 ${height} ${width}`,
      // Spreads are measured from the middle of their height.
      ItemTransform: `1 0 0 1 0 ${-height / 2}`,
    },
    marginPreference(),
  );
}

function frame(storyId: string, place: number): Xml {
  const { width, height, margin, gutter, columns } = pageForm;
  const frameWidth = (width - 2 * margin - (columns - 1) * gutter) / columns;
  const frameHeight = (height - 2 * margin - (rows - 1) * gutter) / rows;
  const left = margin + (place % columns) * (frameWidth + gutter);
  const top = margin + Math.floor(place / columns) * (frameHeight + gutter) - height / 2;
  const corners = [
    [left, top],
    [left, top + frameHeight],
    [left + frameWidth, top + frameHeight],
    [left + frameWidth, top],
  ].map(([x = 0, y = 0]) => `${x.toFixed(3)} ${y.toFixed(3)}`);
  const points = corners.map((corner) =>
    element('PathPointType', { Anchor: corner, LeftDirection: corner, RightDirection: corner }),
  );
  return element(
    'TextFrame',
    {
      Self: `frame-${storyId}`,
      ParentStory: storyId,
      PreviousTextFrame: 'n',
      NextTextFrame: 'n',
      ContentType: 'TextType',
      ItemLayer: 'layer',
      AppliedObjectStyle: 'ObjectStyle/$ID/[None]',
      ItemTransform: identity,
    },
    element(
      'Properties',
      {},
      element(
        'PathGeometry',
        {},
        element('GeometryPathType', { PathOpen: 'false' }, element('PathPointArray', {}, points)),
      ),
    ),
    element('TextFramePreference', { TextColumnCount: 2, TextColumnGutter: gutter }),
  );
}
