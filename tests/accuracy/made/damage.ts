import type { Flow, Piece } from './piece.ts';
import type { Random } from './random.ts';

/** Characters which recognition takes for one another. */
const CONFUSIONS: Record<string, string> = {
  人: '入',
  入: '人',
  己: '已',
  已: '己',
  未: '末',
  末: '未',
  土: '士',
  士: '土',
  日: '曰',
  大: '太',
  太: '大',
  天: '夭',
  干: '千',
  千: '干',
  王: '玉',
  玉: '王',
  田: '由',
  由: '田',
  甲: '申',
  申: '甲',
  才: 'オ',
  力: '刀',
  刀: '力',
  八: '入',
  口: '囗',
  间: '问',
  问: '间',
  代: '伐',
  住: '往',
  往: '住',
  侯: '候',
  候: '侯',
  拔: '拨',
  拨: '拔',
  货: '贷',
  贷: '货',
  宜: '宣',
  宣: '宜',
  岁: '罗',
  免: '兔',
  晴: '睛',
  睛: '晴',
  睹: '赌',
  折: '拆',
  拆: '折',
  析: '折',
  今: '令',
  令: '今',
  治: '冶',
  冶: '治',
  准: '淮',
  沿: '沼',
  斤: '斥',
  乌: '鸟',
  鸟: '乌',
  遣: '遗',
  遗: '遣',
  徒: '徙',
  陷: '陌',
  崇: '祟',
  辨: '辩',
  辩: '辨',
  裁: '载',
  载: '裁',
  撒: '撤',
  撤: '撒',
  湍: '喘',
  孩: '该',
  该: '孩',
  清: '请',
  请: '清',
  情: '悄',
  说: '诜',
  时: '吋',
  们: '门',
  上: '土',
  下: '卞',
  水: '永',
  永: '水',
  米: '来',
  来: '米',
  木: '术',
  东: '束',
  會: '曾',
  曾: '會',
  縣: '懸',
  說: '設',
  時: '峙',
  間: '問',
  問: '間',
  車: '軍',
  農: '晨',
  風: '凰',
};

const HALF = new Map(Array.from('，：；（）！？', (mark, at) => [mark, Array.from(',:;()!?')[at]!]));

export interface Damage {
  /** Share of body characters confused, 0 to about 0.02. */
  confusion?: number;
  isHalfWidth?: boolean;
  isStraight?: boolean;
}

function guardedMap(target: Piece, change: (character: string) => string): void {
  const characters = Array.from(target.text);
  const [start, end] = target.guarded;
  target.text = characters
    .map((character, at) => (at < start || at >= characters.length - end ? character : change(character)))
    .join('');
}

/** Damages the pieces of a page in place, names excepted. */
export function damageFlows(flows: readonly Flow[], damage: Damage, random: Random): void {
  for (const { heads, body, picture, note } of flows) {
    if (damage.confusion)
      for (const part of body)
        guardedMap(part, (character) => {
          const wrong = CONFUSIONS[character];
          // Only some characters have a likely neighbour, so those must err more often to reach the share asked for.
          return wrong && random.next() < (damage.confusion ?? 0) * 6 ? wrong : character;
        });
    for (const part of [...heads, ...body, ...picture, ...(note ? [note] : [])]) {
      if (damage.isHalfWidth)
        part.text = part.text.replace(/[，：；（）！？]/gu, (mark) => HALF.get(mark) ?? mark);
      if (damage.isStraight) part.text = part.text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
    }
  }
}

/** Drops the last words of an article, as a column foot is lost. */
export function dropEnd(flow: Flow, random: Random): void {
  const last = flow.body.at(-1);
  if (!last || last.role !== 'body') return;
  const characters = Array.from(last.text);
  const keep = Math.floor(characters.length * (0.4 + random.next() * 0.3));
  let cut = keep;
  while (cut > 20 && /[，。、！？”；：]/u.test(characters[cut - 1] ?? '')) cut -= 1;
  last.text = characters.slice(0, cut).join('');
  last.guarded = [last.guarded[0], 0];
}
