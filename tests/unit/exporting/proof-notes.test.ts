import { describe, expect, it } from 'vitest';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import { pressArticle } from '#core/exporting/press-article.ts';
import { findDoubt } from '#core/exporting/proof/find-doubt.ts';
import { proofNotes } from '#core/exporting/proof/proof-notes.ts';
import type { ProofRecord } from '#core/exporting/proof/proof-record.ts';
import { withoutComments } from '#shared/document/comments.ts';
import { documentParagraphs } from '#shared/document/plain-text.ts';
import { about, comment, commented, commentId, plain } from '#tests/support/comments.ts';
import { article, type ArticleDraft, paragraph } from './sample-articles.ts';

const paragraphs = (...texts: string[]) => texts.map((text) => paragraph(text));
const long = '各级工会坚持以职工为中心，维护权益，服务大局；成效显著。';

function withRecord(
  now: ArticleDraft,
  before: ArticleDraft | null,
  doubts: ProofRecord['doubts'] = [],
): ExportArticle {
  const was = before && article(before);
  const imported = was && { heads: was.heads, authorNote: was.authorNote, body: was.body };
  return { ...article(now), proof: () => ({ doubts, imported, lookAlikes: [] }) };
}

/** Each note as what it marks in its paragraph, and what it says. */
function notesOf(given: ExportArticle, texts: readonly string[] = []): string[] {
  return proofNotes(given, 'zh-CN').map(({ paragraph: index, from, to, text }) =>
    index === null
      ? text
      : `${index} ${(texts[index] ?? '').slice(0, from).slice(-2)}[${(texts[index] ?? '').slice(from, to)}] ${text}`,
  );
}

describe('what has been said', () => {
  const line = [plain('各级'), about('工会', 1, 2), plain('组织召开会议')];
  const said = (...comments: Parameters<typeof commented>[0]): ExportArticle => {
    const document = commented(comments, line);
    return { ...article({ blocks: withoutComments(document).blocks }), commented: document };
  };
  const texts = ['各级工会组织召开会议'];

  it('stands beside its text with who said it and what was answered', () => {
    const replies = [{ id: commentId(8), author: '', at: 1, text: '是\n总工会' }];
    expect(notesOf(said(comment(1, { text: '全称？', replies }), comment(2, { author: '' })), texts)).toEqual(
      ['0 各级[工会] 批注（李编辑）：全称？ ——是 总工会', '0 各级[工会] 批注：批注2'],
    );
  });

  it('stands above the text where that is gone, and nowhere once it is settled', () => {
    const gone = comment(3, { quote: '已经删去的话' });
    expect(notesOf(said(gone, comment(1, { resolved: { author: '王', at: 1 } })), texts)).toEqual([
      '批注（李编辑）：批注3（原文“已经删去的话”已删）',
    ]);
  });

  it('is cut where it is long, and stands among the other notes in their order', () => {
    const long = said(comment(1, { text: '长'.repeat(400) }));
    expect(Array.from(notesOf(long, texts)[0] ?? '').length).toBeLessThan(200);
    const both = {
      ...withRecord({ blocks: long.body.blocks }, { blocks: paragraphs('各级工会组织开会议') }),
    };
    const notes = notesOf({ ...both, commented: said(comment(1)).commented! }, texts);
    expect(notes).toEqual(['0 各级[工会] 批注（李编辑）：批注1', '0 组织[召] 增补：“召”']);
  });

  it('is numbered where its number is printed, behind its text, when one lies within another', () => {
    const document = commented(
      [comment(1), comment(2)],
      [about('各级', 1), about('工会', 1, 2), about('组织召开', 1), plain('会议')],
    );
    const given = { ...article({ blocks: withoutComments(document).blocks }), commented: document };
    expect(notesOf(given, texts)).toEqual([
      '0 各级[工会] 批注（李编辑）：批注2',
      '0 [各级工会组织召开] 批注（李编辑）：批注1',
    ]);
  });

  it('keeps its place where blanks and signs are put right for print', () => {
    const document = commented([comment(1)], [plain('他说"好",'), about('工会', 1), plain('开会')]);
    const given = { ...article({ blocks: withoutComments(document).blocks }), commented: document };
    const pressed = pressArticle(given);
    const shown = documentParagraphs(pressed.body).map(({ text }) => text);
    expect(notesOf(pressed, shown)[0]).toContain('[工会]');
  });
});

describe('what was changed since the import', () => {
  it.each([
    ['改正', '市总工会召开大会部署', '市总工会召幵大会部署', '0 会召[开] 改正：“幵”→“开”'],
    ['增补', '市总工会召开学习大会', '市总工会召开大会', '0 召开[学习] 增补：“学习”'],
    ['删除', '市总工会召开大会部署', '市总工会召开了大会部署', '0 召开[] 删除：“了”'],
    ['at the end', '市总工会召开大会部署。', '市总工会召开大会部署', '0 部署[。] 增补：“。”'],
    ['一字之隔', '市总工会召开大会部署', '市总工会石开太会部署', '0 工会[召开大] 改正：“石开太”→“召开大”'],
  ])('is told as %s', (_, now, before, note) => {
    const given = withRecord({ blocks: paragraphs(now) }, { blocks: paragraphs(before) });
    expect(notesOf(given, [now])).toEqual([note]);
  });

  it('is marked at the beginning of a paragraph that is new, that was rewritten, and behind the one before one that is no more', () => {
    const now = [long, '完全是另外写过的话', '新添的一段', `${long}又`];
    const before = [long, '从前所说与此毫不相干', `${long}又`, '后来不要的一段'];
    const given = withRecord({ blocks: paragraphs(...now) }, { blocks: paragraphs(...before) });
    expect(notesOf(given, now)).toEqual([
      '1 [] 改写此段，原作：“从前所说与此毫不相干”',
      '2 [] 增补此段',
      '3 。又[] 删除一段：“后来不要的一段”',
    ]);
  });

  it('counts paragraphs without text, and the items of lists', () => {
    const items = [long, '第二项写对了的字'].map((text) => ({
      depth: 0,
      inlines: [{ type: 'text' as const, text }],
    }));
    const blocks = (last: string) => [
      paragraph(''),
      { type: 'list' as const, ordered: false, items },
      paragraph(last),
    ];
    const given = withRecord({ blocks: blocks('最后一段的末字') }, { blocks: blocks('最后一段的未字') });
    expect(notesOf(given, ['', long, '第二项写对了的字', '最后一段的末字'])).toEqual([
      '3 段的[末] 改正：“未”→“末”',
    ]);
  });

  it('names the head in which it stands, and quotes no more than a line or two', () => {
    const given = withRecord(
      { heads: { headline: '主标题', deck: null } },
      { heads: { headline: '主标颢', deck: long.repeat(2) } },
    );
    expect(notesOf(given)).toEqual([
      '主标题　改正：“颢”→“题”',
      '副标题　删除：“各级工会坚持以职工为中心，维护权益，服务大局；…”',
    ]);
  });

  it('is compared as it is printed: full-width punctuation is no change', () => {
    const given = withRecord(
      { blocks: paragraphs('会议指出,要学习，全市召开大会') },
      { blocks: paragraphs('会议指出,要学习,全市召幵大会') },
    );
    expect(proofNotes(given, 'zh-CN')).toHaveLength(2);
    expect(notesOf(pressArticle(given), ['会议指出，要学习，全市召开大会'])).toEqual([
      '0 市召[开] 改正：“幵”→“开”',
    ]);
  });

  it('comes with what may be misread, but not where an editor wrote it', () => {
    const now = '订金己经到账，他己经知道';
    expect(
      notesOf(withRecord({ blocks: paragraphs(now), heads: { headline: '己经开工' } }, null), [now]),
    ).toEqual([
      '主标题　疑误：“己”似应作“已”',
      '0 订金[己] 疑误：“己”似应作“已”',
      '0 ，他[己] 疑误：“己”似应作“已”',
    ]);
    expect(
      notesOf(withRecord({ blocks: paragraphs(now) }, { blocks: paragraphs('订金巳经到账，他己经知道') }), [
        now,
      ]),
    ).toEqual(['0 订金[己] 改正：“巳”→“己”', '0 ，他[己] 疑误：“己”似应作“已”']);
  });

  it('is told up to two hundred places', () => {
    const text = (sign: string) => Array.from({ length: 250 }, (_, at) => `第${at}处是${sign}。`).join('');
    const given = withRecord({ blocks: paragraphs(text('对')) }, { blocks: paragraphs(text('错')) });
    const notes = notesOf(given);
    expect(notes).toHaveLength(201);
    expect(notes[0]).toBe('另有 50 处没有印出');
  });

  it('is told in the language of the export, and not at all where nothing is known', () => {
    const given = withRecord({ blocks: paragraphs('召开大会') }, { blocks: paragraphs('召幵大会') });
    expect(proofNotes(given, 'en').map(({ text }) => text)).toEqual(['Changed: “幵” → “开”']);
    expect(proofNotes(article(), 'en')).toEqual([]);
    expect(proofNotes(withRecord({}, null), 'en')).toEqual([]);
  });
});

describe('the place of a doubt', () => {
  const doubt = (code: string, before: string, after: string) => ({ code, message: '', before, after });
  const texts = ['第一段的话在这里没有说', '下一栏说的是别的事情。完了。'];

  it.each([
    [
      'a seam is behind what is there',
      doubt('seam-doubtful', '第一段的话在 这里\n没有说', '下一栏说的是别的'),
      { paragraph: 0, at: 11 },
    ],
    [
      'a gap before what is there',
      doubt('text-missing', '别处的话说到这里', '第一段的话, 在这里'),
      { paragraph: 0, at: 0 },
    ],
    [
      'another doubt is before what it is about',
      doubt('columns-parted', '在这里没有说', '下一栏说的是别的'),
      { paragraph: 1, at: 0 },
    ],
    [
      'within a paragraph, after an edit',
      doubt('seam-doubtful', '下一栏说的是别的', '没有了'),
      { paragraph: 1, at: 8 },
    ],
    ['nowhere, when the words are gone', doubt('seam-doubtful', '那些话已经没有了', '这些也没有了呀'), null],
    ['nowhere, when there are too few words', doubt('seam-doubtful', '说', ''), null],
    ['of an article, nowhere', doubt('headline-missing', '', '第一段的话在这里没有说'), null],
  ])('%s', (_, given, place) => expect(findDoubt(given, texts)).toEqual(place));

  it('is told in words of the reader, beside the heads where it has none', () => {
    const doubts = [
      doubt('seam-doubtful', '第一段的话在这里没有说', ''),
      { ...doubt('unheard-of', '', ''), message: '别的疑问' },
      // Stored with the article that it may go on, whose own text it is not.
      doubt('fragment-unplaced', '', ''),
    ];
    expect(notesOf(withRecord({ blocks: paragraphs(...texts) }, null, doubts), texts)).toEqual([
      '存疑：别的疑问',
      '存疑：这一段可能是这篇的后文',
      '0 有说[] 存疑：这一段在句中断开，后文可能在别处',
    ]);
  });
});
