import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { installedFontFiles } from '#adapters/typesetting/font-files.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import type { ExportLayout } from '#shared/contract/exporting.ts';

/**
 * Prints an HTML export by Chromium as our layout sets it: the same paper, margins, columns, type sizes and font files,
 * headlines across the columns, each article on a page of its own, rules, header and footer, tagged and with an outline.
 * Gives the PDF.
 */
export async function printByChromium(
  page: Page,
  htmlFile: string,
  layout: ExportLayout,
): Promise<Uint8Array> {
  await openForPrinting(page, htmlFile, layout);
  return printOpenPage(page);
}

/** Opens an HTML export in the form of our layout, its fonts read. */
export async function openForPrinting(page: Page, htmlFile: string, layout: ExportLayout): Promise<void> {
  const html = readFileSync(htmlFile, 'utf8')
    // The policy of an export lets no font be fetched.
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace('</head>', `<style>${styleOf(layout)}</style></head>`);
  writeFileSync(htmlFile, html);
  await page.goto(pathToFileURL(htmlFile).href);
  await page.evaluate(() => document.fonts.ready);
}

export function printOpenPage(page: Page): Promise<Uint8Array> {
  const edge = "font: 8pt 'Noto Sans SC'; width: 100%; padding: 0 20mm; text-align: right";
  return page.pdf({
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: `<div style="${edge}"><span class="title"></span></div>`,
    footerTemplate: `<div style="${edge}">第 <span class="pageNumber"></span> 页</div>`,
    tagged: true,
    outline: true,
  });
}

function styleOf(layout: ExportLayout): string {
  const { paper, margins, columns, body, heads } = layoutOf(layout);
  const faces = installedFontFiles().map((file) => {
    const [, family = '', weight = ''] = /Noto(Serif|Sans)SC_(\d+)/.exec(file) ?? [];
    return `@font-face { font-family: "Noto ${family} SC"; font-weight: ${weight}; src: url("${pathToFileURL(file).href}"); }`;
  });
  return `${faces.join('\n')}
    @page { size: ${paper.width}mm ${paper.height}mm; margin: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; }
    @media print {
      body { font: ${body.size}pt/${body.pitch}pt "Noto Serif SC"; text-autospace: normal; text-spacing-trim: normal; line-break: strict; }
      article { columns: ${columns.count}; column-gap: ${columns.gutter}pt; column-rule: .35pt solid #777; column-fill: auto; }
      article > header { column-span: all; }
      h1 { font-size: ${heads.headline.largest}pt; font-weight: 900; }
    }`;
}
