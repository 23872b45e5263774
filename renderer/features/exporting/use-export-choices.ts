import { useState } from 'react';
import { z } from 'zod';
import { useViewState } from '#renderer/workbench/use-view-state.ts';
import {
  type ExportFormat,
  exportFormat,
  exportFormats,
  exportLayouts,
  type LayoutChoice,
  exportPreset,
  type ExportPreset,
  printsFullWidth,
  usualLayout,
} from '#shared/contract/exporting.ts';
import { pageLayout, type PageLayout } from '#shared/contract/page-layout.ts';
import { type Zoom, zoomSchema } from './zoom.ts';

export type ExportChoices = {
  format: ExportFormat;
  layout: LayoutChoice;
  /** Layouts that the newsroom has brought as files. */
  ownLayouts: readonly PageLayout[];
  preset: ExportPreset;
  fullWidth: boolean;
  /** A layout that has notes beside the text prints them. */
  notes: boolean;
  together: boolean;
  /** Pattern of the names of files; empty for the usual names. */
  namePattern: string;
  zoom: Zoom;
};

const ofLayout = z.object({
  preset: exportPreset.catch('archive'),
  fullWidth: z.boolean().catch(false),
  notes: z.boolean().catch(true),
  together: z.boolean().catch(true),
});
const ofFormat = z.object({ together: z.boolean().catch(true), namePattern: z.string().max(200).catch('') });
const stored = z
  .object({
    format: exportFormat.catch('pdf'),
    /** Key of a layout. */
    layout: z.string().catch(usualLayout),
    layouts: z.record(z.string(), ofLayout).catch({}),
    ownLayouts: z.array(pageLayout).catch([]),
    formats: z.partialRecord(z.enum(exportFormats), ofFormat).catch({}),
    zoom: zoomSchema.catch('width'),
  })
  .catch({ format: 'pdf', layout: usualLayout, layouts: {}, ownLayouts: [], formats: {}, zoom: 'width' });
type Stored = z.output<typeof stored>;

/** A name for each layout; one of the newsroom's own may be called as one of ours. */
export function layoutKey(layout: LayoutChoice): string {
  return typeof layout === 'string' ? layout : `own:${layout.name}`;
}

function layoutWithKey(key: string, ownLayouts: readonly PageLayout[]): LayoutChoice {
  return [...exportLayouts, ...ownLayouts].find((each) => layoutKey(each) === key) ?? usualLayout;
}

/** The user's last choices: for each layout of the PDF its own, for each other format too. */
export function useExportChoices(): [ExportChoices, (change: Partial<ExportChoices>) => void] {
  const [kept, keep] = useViewState('export');
  const [state, setState] = useState(() => stored.parse(kept));
  return [
    choicesOf(state),
    (change) => {
      const next = withChange(state, change);
      setState(next);
      keep(next);
    },
  ];
}

function choicesOf({ format, layouts, formats, zoom, ownLayouts, ...rest }: Stored): ExportChoices {
  const layout = layoutWithKey(rest.layout, ownLayouts);
  const { preset, fullWidth, notes, together } = layouts[layoutKey(layout)] ?? {
    preset: 'archive',
    fullWidth: printsFullWidth(layout),
    notes: true,
    together: true,
  };
  const kept = formats[format] ?? { together: true, namePattern: '' };
  return {
    ...{ format, layout, ownLayouts, preset, fullWidth, notes, zoom, namePattern: kept.namePattern },
    together: format === 'pdf' ? together : kept.together,
  };
}

function withChange(
  state: Stored,
  { format, layout, ownLayouts, zoom, ...change }: Partial<ExportChoices>,
): Stored {
  const chosen = {
    ...state,
    format: format ?? state.format,
    layout: layout === undefined ? state.layout : layoutKey(layout),
    ownLayouts: [...(ownLayouts ?? state.ownLayouts)],
  };
  const { preset, fullWidth, notes, together, namePattern } = { ...choicesOf(chosen), ...change };
  return {
    ...chosen,
    zoom: zoom ?? state.zoom,
    formats: { ...state.formats, [chosen.format]: { together, namePattern } },
    layouts:
      chosen.format === 'pdf'
        ? { ...state.layouts, [chosen.layout]: { preset, fullWidth, notes, together } }
        : state.layouts,
  };
}
