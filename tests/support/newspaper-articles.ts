import { readFileSync, readdirSync } from 'node:fs';

/** An article written for tests and for the language model, which no other test page has. */
export interface NewspaperArticle {
  headline: string;
  kicker: string[];
  deck: string[];
  /** As it is printed: a line of its own, or the opening words of a news item. */
  byline: string | null;
  paragraphs: { text: string; subhead: boolean }[];
}

const folder = new URL('./newspaper-texts/', import.meta.url);

/** The articles in the order of their files: `# headline`, `= kicker`, `- deck`, `@ byline`, `## subhead`, a paragraph a line. */
export function readNewspaperArticles(): NewspaperArticle[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split(/^(?=# )/m)
        .map((text) => readArticle(text, file)),
    );
}

const MARKED = /^(#{1,2}|[=@-]) (.+)$/;

function readArticle(text: string, file: string): NewspaperArticle {
  const article: NewspaperArticle = { headline: '', kicker: [], deck: [], byline: null, paragraphs: [] };
  for (const line of text.split('\n').map((each) => each.trim())) {
    const [, mark, marked = ''] = MARKED.exec(line) ?? [];
    if (mark === '#') article.headline = marked;
    else if (mark === '=') article.kicker.push(marked);
    else if (mark === '-') article.deck.push(marked);
    else if (mark === '@') article.byline = marked;
    else if (mark === '##') article.paragraphs.push({ text: marked, subhead: true });
    else if (line !== '') article.paragraphs.push({ text: line, subhead: false });
  }
  if (article.headline === '' || article.paragraphs.length === 0)
    throw new Error(`${file}: an article without a headline or without text: ${text.slice(0, 40)}`);
  return article;
}
