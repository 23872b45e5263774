import { cpSync, mkdtempDisposableSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import type { DocumentBlock } from '#shared/document/article-document.ts';
import { article, paragraph, text } from '#tests/unit/exporting/sample-articles.ts';
import { type Piece, piecesOf } from './pdf-text.ts';

describe('captions that end an article', () => {
  it('are not cut off where they need more lines than reckoned', async () => {
    using folder = mkdtempDisposableSync(join(tmpdir(), 'baoku-templates-'));
    const templatesFolder = join(folder.path, 'templates');
    cpSync(new URL('../../../main/adapters/typesetting/templates', import.meta.url), templatesFolder, {
      recursive: true,
    });
    // Where rounding does so, or a face of the newsroom's own, nobody can foresee: here each caption is reckoned a line short.
    const blocksFile = join(templatesFolder, 'blocks.typ');
    const reckoned = '(rows: rows, kind:';
    const template = readFileSync(blocksFile, 'utf8');
    expect(template).toContain(reckoned);
    writeFileSync(
      blocksFile,
      template.replace(reckoned, '(rows: if is-caption(data) { calc.max(1, rows - 1) } else { rows }, kind:'),
    );
    const misreckoning = createTypesetter({ templatesFolder });
    const blocks: DocumentBlock[] = [
      paragraph('工人代表大会召开了。'.repeat(41)),
      ...['上午', '下午'].map((time): DocumentBlock => {
        return { type: 'caption', inlines: [text(`图为${time}${'代表们在会场外合影留念，'.repeat(6)}会场`)] };
      }),
    ];
    const articles = [article({ heads: { headline: '工会代表大会召开' }, blocks })];
    const { pdf } = await misreckoning.compose({ articles, layout: 'tabloid', language: 'zh-CN' });
    await misreckoning.close();
    const pieces = await piecesOf(pdf);
    const foot = (all: readonly Piece[]) => Math.min(...all.map(({ y }) => y));
    const size = pieces.find((piece) => piece.text.includes('工人代表'))!.size;
    const body = pieces.filter((piece) => piece.size === size && piece.text.includes('代表大会'));
    const captions = pieces.filter((piece) => /合影|会场/u.test(piece.text));
    expect(captions.length).toBeGreaterThan(3);
    expect(foot(captions)).toBeGreaterThan(foot(body) - 1);
  });
});
