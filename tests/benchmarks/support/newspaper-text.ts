import { readdirSync, readFileSync } from 'node:fs';
import { createZipf, type Random } from './random.ts';

const HAN = /\p{Script=Han}+/gu;
const MARKS = ['，', '，', '，', '、', '。', '。', '；', '：'];
const LATIN = ['GDP', 'GDP 5%', '2022年', '10月24日', '120万元', 'APP', '5G', 'A股', 'BIM'];

/** The most frequent characters by themselves belong to every topic; each word is frequent in some and rare in the rest. */
const COMMON_CHARACTERS = 60;
const TOPICS = 60;

/** Writes text with the words of the seeds' pages, as unevenly frequent as there, and a long tail of rare ones. */
export type NewspaperText = {
  /** Turns to another topic, as one article after the other does. */
  turnTopic(): void;
  sentence(length: number): string;
  phrase(length: number): string;
};

export function createNewspaperText(random: Random, tail = 30_000): NewspaperText {
  const found = seedWords();
  const common = found.filter((word) => word.length === 1).slice(0, COMMON_CHARACTERS);
  const words = [...common, ...found.filter((word) => word.length > 1), ...rareWords(random, tail)];
  const drawPlace = createZipf(random, words.length, 0.95);
  let topic = 0;
  const drawWord = () => {
    const place = drawPlace();
    if (place < COMMON_CHARACTERS) return words[place] as string;
    return words[
      COMMON_CHARACTERS +
        (((place - COMMON_CHARACTERS) * (2 * topic + 1)) % (words.length - COMMON_CHARACTERS))
    ] as string;
  };
  const phrase = (length: number) => {
    let text = '';
    while (text.length < length) text += drawWord();
    return text;
  };
  return {
    turnTopic: () => {
      topic = random.between(0, TOPICS - 1);
    },
    phrase,
    sentence(length) {
      let text = '';
      while (text.length < length) {
        text += phrase(random.between(6, 22));
        if (random.next() < 0.04) text += random.pick(LATIN);
        text += random.pick(MARKS);
      }
      return `${text.slice(0, -1)}。`;
    },
  };
}

function seedText(): string {
  const folder = new URL('../../../seeds/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
}

/** Runs of one to four characters that recur in the seeds, the most frequent first. */
function seedWords(): string[] {
  const counts = new Map<string, number>();
  for (const [run] of seedText().matchAll(HAN)) {
    for (let length = 1; length <= 4; length += 1) {
      for (let start = 0; start + length <= run.length; start += 1) {
        const word = run.slice(start, start + length);
        counts.set(word, (counts.get(word) ?? 0) + length);
      }
    }
  }
  return [...counts]
    .filter(([word, count]) => count >= 4 * word.length)
    .sort(([, one], [, other]) => other - one)
    .map(([word]) => word);
}

/** Words that no page has, made of the whole block of common characters. */
function rareWords(random: Random, count: number): string[] {
  return Array.from({ length: count }, () =>
    Array.from({ length: random.between(2, 3) }, () =>
      String.fromCharCode(random.between(0x4e00, 0x9fa5)),
    ).join(''),
  );
}
