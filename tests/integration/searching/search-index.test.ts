import { beforeEach, describe, expect, it } from 'vitest';
import { openSearchLibrary, type SearchLibrary } from './search-library.ts';

let library: SearchLibrary;
beforeEach(() => {
  library = openSearchLibrary();
});

describe('finding articles', () => {
  it.each(['工', '工会', '李新和', 'GDP 5%', '"GDP 5%"', '𠮷', 'gdp', '５％', '%。', '\u0301'])(
    'finds %j',
    (query) => {
      const found = library.add({
        headline: '市总工会开会',
        text: '记者李\u3000新和报道，ＧＤＰ 增 5%\n。𠮷\u0301',
      });
      library.add({ headline: '别的', text: '没有这些' });
      const { total, hits } = library.search(query === '"GDP 5%"' ? '"增5%"' : query);
      expect(total).toBe(1);
      expect(hits.map((hit) => hit.articleId)).toEqual([found]);
    },
  );

  it('finds nothing across the edge of two fields', () => {
    library.add({ kicker: '甲乙', headline: '乙丙', deck: '丙丁', byline: '李', text: '新和' });
    expect(library.search('甲乙丙').total).toBe(0);
    expect(library.search('乙丙丁').total).toBe(0);
    expect(library.search('李新').total).toBe(0);
    expect(library.search('甲乙 丙丁 李').total).toBe(1);
  });

  it('says where each was found and lights it there', () => {
    library.add({ headline: '工会开会', text: '无' });
    library.add({ headline: '无', text: '在工会里' });
    library.add({ headline: '工会', text: '工会' });
    library.add({ headline: '无', byline: '本报记者 李新和', text: '无' });
    expect(library.search('工会').hits.map((hit) => hit.match)).toEqual(['both', 'heads', 'body']);
    expect(library.search('工会').hits[2]?.snippet).toEqual([
      { text: '在', hit: false },
      { text: '工会', hit: true },
      { text: '里', hit: false },
    ]);
    expect(library.search('李新和').hits[0]).toMatchObject({
      match: 'heads',
      snippet: [
        { text: '本报记者 ', hit: false },
        { text: '李新和', hit: true },
      ],
    });
  });

  it('tells articles without a headline apart by their first words', () => {
    library.add({ headline: null, text: `${'𠮷'.repeat(40)}工会` });
    library.add({ headline: null, text: '换届之后\n新的工会委员会' });
    library.add({ headline: '有题', text: '工会换届' });
    const openings = library.search('工会').hits.map(({ opening }) => opening);
    expect(new Set(openings)).toEqual(new Set(['𠮷'.repeat(32), '换届之后', null]));
  });

  it('ranks heads before bodies, then what occurs often, then the newest', () => {
    const old = library.add({ date: '2001-01-01', text: '工会' });
    const recent = library.add({ date: '2021-01-01', text: '工会' });
    const often = library.add({ date: '1999-01-01', text: '工会，工会，工会' });
    const head = library.add({ date: '1998-01-01', headline: '工会', text: '无' });
    expect(library.ids('工会')).toEqual([head, often, recent, old]);
    const scores = library.search('工会').hits.map((hit) => hit.score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
  });

  it('sorts by date both ways, what has no date last', () => {
    const undated = library.add({ date: null, text: '工会' });
    const early = library.add({ date: '1998', text: '工会' });
    const late = library.add({ date: '2022-10-26', text: '工会' });
    expect(library.ids('工会', { sort: 'newest' })).toEqual([late, early, undated]);
    expect(library.ids('工会', { sort: 'oldest' })).toEqual([early, late, undated]);
  });

  it('gives every page of a result, none twice', () => {
    for (let number = 0; number < 40; number += 1) {
      library.add({
        date: `20${String(10 + (number % 7))}-01-01`,
        headline: number % 3 === 0 ? '工会' : null,
        text: '工会，'.repeat(1 + (number % 9)),
      });
    }
    for (const sort of ['relevance', 'newest', 'oldest'] as const) {
      const whole = library.ids('工会', { sort });
      expect(new Set(whole).size).toBe(40);
      const pages = [0, 1, 2, 3, 4, 5].flatMap(
        (page) => library.search('工会', { sort, offset: page * 7, limit: 7 }).hits,
      );
      expect(pages.map((hit) => hit.articleId)).toEqual(whole);
    }
    expect(library.search('工会', { offset: 40, limit: 7 })).toMatchObject({ total: 40, hits: [] });
  });
});

describe('filters and facets', () => {
  it('keeps to a publication, kind, status and tag with those nested under it', () => {
    const one = library.add({ publication: '甲报', kind: 'news', status: 'edited', text: '工会' });
    const two = library.add({ publication: '乙报', kind: 'advert', status: 'final', text: '工会' });
    const parent = library.tag('会议', null, [two]);
    const child = library.tag('大会', parent, [one]);
    expect(library.ids('工会', { filter: { publicationId: library.publicationId('甲报') } })).toEqual([one]);
    expect(library.ids('工会', { filter: { kind: 'advert' } })).toEqual([two]);
    expect(library.ids('工会', { filter: { status: 'final' } })).toEqual([two]);
    expect(library.ids('工会', { filter: { tagId: child } })).toEqual([one]);
    expect(new Set(library.ids('工会', { filter: { tagId: parent } }))).toEqual(new Set([one, two]));
    expect(library.ids('工会', { filter: { kind: 'news', status: 'final' } })).toEqual([]);
  });

  it('keeps to days, months or years, both ends included, wherever the date may fall inside', () => {
    const day = library.add({ date: '2022-10-26', text: '工会' });
    const month = library.add({ date: '2022-11', text: '工会' });
    const open = library.add({ date: '2022-12-01/..', text: '工会' });
    library.add({ date: null, text: '工会' });
    const found = (from?: string, to?: string) =>
      library.ids('工会', { sort: 'oldest', filter: { from, to } });
    expect(found('2022-10-26', '2022-10-26')).toEqual([day]);
    expect(found('2022-10', '2022-11')).toEqual([day, month]);
    expect(found('2022-11-15', '2022-11-15')).toEqual([month]);
    expect(found('2022')).toEqual([day, month, open]);
    expect(found('2030')).toEqual([open]);
    expect(found(undefined, '2021')).toEqual([]);
  });

  it('counts tags as they stand, whatever put them there, and not as a broken-off command left them', () => {
    const [one, two] = ['工会甲', '工会乙'].map((text) => library.add({ text })) as [string, string];
    library.tag('大会', null, [one]);
    const tagged = () => library.search('工会', { facets: ['tag'] }).facets?.tag?.map(({ count }) => count);
    const put = (id: string) =>
      library.run(
        `INSERT OR IGNORE INTO article_tag (article_id, tag_id, tagged_at)
         SELECT article.id, tag.id, 0 FROM article, tag WHERE article.uid = ?`,
        id,
      );
    expect(tagged()).toEqual([1]);
    library.database.exec('BEGIN');
    put(two);
    expect(tagged()).toEqual([2]);
    library.database.exec('ROLLBACK');
    expect(tagged()).toEqual([1]);
    put(two);
    expect(tagged()).toEqual([2]);
    library.run('UPDATE OR REPLACE article_tag SET article_id = (SELECT id FROM article WHERE uid = ?)', one);
    expect(tagged()).toEqual([1]);
    library.run('DELETE FROM article_tag');
    expect(tagged()).toEqual([]);
  });

  describe('the tags of an issue', () => {
    const issueOf =
      '(SELECT issue_id FROM page JOIN article ON article.page_id = page.id WHERE article.uid = ?)';
    const pageOf = '(SELECT page_id FROM article WHERE uid = ?)';
    let first: string;
    let second: string;
    let elsewhere: string;
    let third: string;
    let parent: string;
    let tag: string;
    beforeEach(() => {
      first = library.add({ date: '2022-10-26', text: '工会甲' });
      elsewhere = library.add({ date: '2022-10-27', text: '工会乙' });
      // The highest row id, which the next article gets once it is free.
      second = library.add({ date: '2022-10-26', text: '工会丙' });
      parent = library.tag('会议', null, []);
      tag = library.tag('大会', parent, [first]);
    });
    const tagIssue = (): void => {
      library.run(
        `INSERT INTO issue_tag (issue_id, tag_id, tagged_at) SELECT ${issueOf}, id, 0 FROM tag WHERE uid = ?`,
        first,
        parent,
      );
    };
    const found = (query: string, filter = {}): string[] => library.ids(query, { filter }).toSorted();
    const remove = (id: string): unknown => library.run('DELETE FROM article WHERE uid = ?', id);

    it('find its articles beside those that carry them: by operator, by filter, in counts', () => {
      expect(found('标签:会议')).toEqual([first]);
      tagIssue();
      expect(found('标签:会议')).toEqual([first, second]);
      expect(found('标签:大会')).toEqual([first]);
      expect(found('-标签:会议')).toEqual([elsewhere]);
      expect(found('有:标签')).toEqual([first, second]);
      expect(found('工会', { tagId: parent })).toEqual([first, second]);
      expect(found('工会', { include: { tag: [parent] } })).toEqual([first, second]);
      expect(found('工会', { exclude: { tag: [parent] } })).toEqual([elsewhere]);
      expect(found('工会', { include: { tag: [''] } })).toEqual([elsewhere]);
      expect(library.search('工会', { facets: ['tag'] }).facets?.tag).toEqual([
        { value: parent, label: '会议', count: 2 },
        { value: tag, label: '大会', count: 1 },
      ]);
    });

    it.each<[string, () => unknown, () => string[]]>([
      ['are taken off', () => library.run('DELETE FROM issue_tag'), () => [first]],
      [
        'are changed for others',
        () => library.run('UPDATE issue_tag SET tag_id = (SELECT id FROM tag WHERE uid = ?)', tag),
        () => [first, second],
      ],
      [
        'go over to another issue',
        () => library.run(`UPDATE issue_tag SET issue_id = ${issueOf}`, elsewhere),
        () => [first, elsewhere],
      ],
      [
        'get one more article',
        () => (third = library.add({ date: '2022-10-26', text: '工会丁' })),
        () => [first, second, third],
      ],
      [
        'lose an article, whose row id another gets',
        () => {
          remove(second);
          library.add({ date: '2022-10-27', text: '工会丁' });
        },
        () => [first],
      ],
      [
        'get an article of another page',
        () => library.run(`UPDATE article SET page_id = ${pageOf} WHERE uid = ?`, first, elsewhere),
        () => [first, elsewhere, second],
      ],
      [
        'get a page of another issue',
        () => library.run(`UPDATE page SET issue_id = ${issueOf} WHERE id = ${pageOf}`, first, elsewhere),
        () => [first, elsewhere, second],
      ],
      [
        'lose a page to another issue',
        () => library.run(`UPDATE page SET issue_id = ${issueOf} WHERE id = ${pageOf}`, elsewhere, first),
        () => [first],
      ],
      [
        'lose a page before the page loses its articles',
        () => {
          library.database.pragma('defer_foreign_keys = ON');
          library.run(`DELETE FROM page WHERE id = ${pageOf}`, first);
          remove(first);
          remove(second);
          library.add({ date: '2022-10-27', text: '工会丁' });
        },
        () => [],
      ],
      [
        'get a page that has articles before it is there',
        () => {
          library.database.pragma('defer_foreign_keys = ON');
          library.run('UPDATE article SET page_id = 99 WHERE uid = ?', elsewhere);
          library.run(
            `INSERT INTO page (id, uid, issue_id, position, created_at) VALUES (99, 'late', ${issueOf}, 2, 0)`,
            first,
          );
        },
        () => [first, elsewhere, second],
      ],
    ])('are followed when they %s', (_, change, expected) => {
      tagIssue();
      expect(found('标签:会议')).toEqual([first, second]);
      library.change(change);
      expect(found('标签:会议')).toEqual(expected());
    });
  });

  it('counts the whole result by publication, year, kind, status and tag', () => {
    const one = library.add({ publication: '甲报', date: '2021-01-01', kind: 'news', text: '工会' });
    const two = library.add({ publication: '乙报', date: '2022-01-01', kind: 'news', text: '工会' });
    library.add({ publication: '乙报', date: null, kind: 'advert', status: 'final', text: '工会' });
    library.add({ publication: '乙报', text: '别的' });
    const parent = library.tag('会议', null, [two]);
    const child = library.tag('大会', parent, [one, two]);
    expect(library.search('工会', { facets: true, limit: 1 }).facets).toEqual({
      publication: [
        { value: library.publicationId('乙报'), label: '乙报', count: 2 },
        { value: library.publicationId('甲报'), label: '甲报', count: 1 },
      ],
      year: [
        { value: '', label: '', count: 1 },
        { value: '2021', label: '2021', count: 1 },
        { value: '2022', label: '2022', count: 1 },
      ],
      kind: [
        { value: 'news', label: 'news', count: 2 },
        { value: 'advert', label: 'advert', count: 1 },
      ],
      status: [
        { value: 'imported', label: 'imported', count: 2 },
        { value: 'final', label: 'final', count: 1 },
      ],
      tag: [
        { value: parent, label: '会议', count: 2 },
        { value: child, label: '大会', count: 2 },
      ].sort((first, second) => (first.label < second.label ? -1 : 1)),
    });
  });
});

describe('queries that nobody should send', () => {
  const hostile: [string, string][] = [
    ['nothing', ''],
    ['white space', ' \n\u3000'],
    ['control characters', '\u0000\u0001\u001f'],
    ['a lone surrogate', '\ud800'],
    ['only quotes', '"'.repeat(9999)],
    ['operators of the full-text tables', 'NEAR("工" NOT *) OR heads : ^ {x}'],
    ['10,000 times the same character', '工'.repeat(10_000)],
    ['a phrase of 10,000 characters', '工会主席李新和说'.repeat(1250)],
    [
      '5,000 terms',
      Array.from({ length: 5000 }, (_, index) => String.fromCharCode(0x4e00 + index)).join(' '),
    ],
    [
      '3,000 phrases',
      Array.from({ length: 3000 }, (_, index) => `工${String.fromCharCode(0x4e00 + index)}`).join(' '),
    ],
    ['punctuation', '！？，。；：“”（）'],
    ['a NUL within a word', '工\u0000会'],
  ];
  it.each(hostile)('answers %s with what is there', (_, query) => {
    library.add({ headline: '工会', text: '工会主席李新和说' });
    const long = library.add({ headline: '长', text: '工'.repeat(20_000) });
    const result = library.search(query, { facets: true });
    expect(result.hits.length).toBe(result.total);
    if (query === '工'.repeat(10_000)) expect(result.hits.map((hit) => hit.articleId)).toEqual([long]);
    if (query === '工\u0000会') expect(result.total).toBe(1);
    if (query.trim() === '') expect(result).toMatchObject({ total: 0, terms: [], hits: [] });
  });

  it('verifies what the tables cannot be asked for', () => {
    const words = Array.from({ length: 40 }, (_, index) =>
      String.fromCharCode(0x5000 + index, 0x6000 + index),
    );
    const all = library.add({ text: words.join('，') });
    library.add({ text: words.slice(1).join('，') });
    expect(library.ids(words.join(' '))).toEqual([all]);
    const long = '甲乙丙丁戊己庚辛'.repeat(6);
    const whole = library.add({ text: `${long}壬` });
    library.add({ text: `${long}癸` });
    expect(library.ids(`${long}壬`)).toEqual([whole]);
  });
});
