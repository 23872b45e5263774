import { useState } from 'react';
import { z } from 'zod';
import { useViewState } from '#renderer/workbench/use-view-state.ts';
import {
  type ExportFormat,
  exportFormat,
  exportFormats,
  exportLayout,
  type ExportLayout,
  exportPreset,
  type ExportPreset,
} from '#shared/contract/exporting.ts';
import { type Zoom, zoomSchema } from './zoom.ts';

export type ExportChoices = {
  format: ExportFormat;
  layout: ExportLayout;
  preset: ExportPreset;
  fullWidth: boolean;
  together: boolean;
  zoom: Zoom;
};

const ofFormat = z.object({
  layout: exportLayout.catch('article-sheet'),
  preset: exportPreset.catch('archive'),
  fullWidth: z.boolean().catch(false),
  together: z.boolean().catch(true),
});
const stored = z
  .object({
    format: exportFormat.catch('pdf'),
    formats: z.partialRecord(z.enum(exportFormats), ofFormat).catch({}),
    zoom: zoomSchema.catch('width'),
  })
  .catch({ format: 'pdf', formats: {}, zoom: 'width' });

/** The user's last choices, kept for each format by itself. */
export function useExportChoices(): [ExportChoices, (change: Partial<ExportChoices>) => void] {
  const [kept, keep] = useViewState('export');
  const [state, setState] = useState(() => stored.parse(kept));
  const { format, formats, zoom } = state;
  const choices = {
    format,
    zoom,
    ...(formats[format] ?? { layout: 'article-sheet', preset: 'archive', fullWidth: false, together: true }),
  };
  return [
    choices,
    ({ format: nextFormat, zoom: nextZoom, ...change }) => {
      const { layout, preset, fullWidth, together } = { ...choices, ...change };
      const next = {
        format: nextFormat ?? format,
        formats: { ...formats, [format]: { layout, preset, fullWidth, together } },
        zoom: nextZoom ?? zoom,
      };
      setState(next);
      keep(next);
    },
  ];
}
