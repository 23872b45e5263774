import { describe, expect, it } from 'vitest';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import type { SplitArticle } from '#core/importing/segment/page-split.ts';

const split = (...lines: string[]): SplitArticle[] => segmentPage(lines.join('\n\n')).articles;
const bodyOf = (article: SplitArticle | undefined): string =>
  (article?.paragraphs ?? []).map(({ text }) => text).join('');

const HEAD = '北岸粮库昨起收购新麦';
const FIRST =
  '本报讯（记者许文）昨天上午，装满新麦的三轮车一早就排到了北岸粮库的门口。粮库今年开了二十四个检验窗口同时受';
const SECOND = '理，第一车新麦从扦样到过磅只用了二十六分钟，比去年快了一半。粮库主任介绍，收购价按质论';
const THIRD = '价，当天结清，卖粮的人不用再拿着白条往家走。为了不让农户等得太久，粮库还备了茶水和凉棚。';

describe('columns of one article that were read in the wrong order', () => {
  it('are put back where a sentence goes on at both of their ends', () => {
    const articles = split(HEAD, FIRST, THIRD, SECOND);
    expect(articles).toHaveLength(1);
    expect(bodyOf(articles[0])).toBe(FIRST + SECOND + THIRD);
  });

  it('stay where the second one ends a sentence: nothing says what follows it', () => {
    const whole = '粮库主任介绍，今年新麦的水分比去年低，等级也高，入库的进度快了一半。';
    const articles = split(HEAD, FIRST, THIRD, whole);
    expect(bodyOf(articles[0])).toBe(FIRST + THIRD + whole);
  });

  it('are put back though the first of them ends in a full stop, where a sentence goes on behind the other', () => {
    const second = [
      '下来，已经是收完新麦以后，卖粮的人等了两个月。',
      '粮库主任介绍，收购价按质论价，当天结清，卖粮的人不用再拿着白条往家走。',
      '为了不让农户等得太久，粮库还备了茶水和凉棚。',
      '镇里也派了八名干部，帮着年纪大的农户卸车、过磅。',
    ];
    const third = [
      '如今新麦入库要过三道关。',
      '头一道是测水分，保管员老范把一根长长的扦样器插进粮堆，取出来的麦粒倒在白瓷盘里，半晌没有说话。“看麦子，',
    ];
    const rest = '先要看水分。”老范说。';
    const first =
      '本报讯（记者许文）昨天上午，装满新麦的三轮车一早就排到了北岸粮库的门口。去年贴在墙上的白条，一张张撕';
    const articles = split(HEAD, first, ...third, ...second, rest);
    expect(articles).toHaveLength(1);
    expect(bodyOf(articles[0])).toBe([first, ...second, ...third, rest].join(''));
  });

  it('leave the lines of a poem alone, all of which stop inside a sentence', () => {
    const lines = [
      '山从云里露出来，',
      '像一句没有说完的话，',
      '我沿着石阶往上走，',
      '把影子，',
      '留给了半山的红叶，',
      '风吹过峡谷，',
      '吹过一千年的钟声。',
    ];
    expect(bodyOf(split('秋日登云台', '□何望舒', ...lines)[0])).toBe(lines.join(''));
  });
});

describe('who signs a notice', () => {
  it('is not what another article’s stopped sentence goes on with', () => {
    const torn =
      '本报讯（记者 许文）昨天起，十二辆早餐车开进滨湖市自来水有限责任公司门口的地铁口，滨湖市自来水有限责任公司门前也设了八处，同时划定停车线，';
    const notice =
      '因东城水厂更换阀门，定于6月30日22时至次日6时，对东湖大道以东的用户停水或降压供水，涉及锦绣苑、';
    const signature = '滨湖市自来水有限责任公司 2023年6月27日';
    const articles = split('早餐车开进四个地铁口', torn, '停水通知', notice, signature);
    expect(articles.map(bodyOf)).toEqual([torn, notice + signature]);
  });
});

describe('a letter', () => {
  it('does not begin behind another text, even where that stops inside a sentence', () => {
    const rest = '去，只能绕到后面的货车通道，那里坡陡，又没有扶手。';
    const articles = split(
      '医院门口的栏杆能不能挪一挪',
      '冬泳爱好者破冰下水',
      '编辑老师：',
      '我是一名坐轮椅的退休教师，每周要去市中医院做两次理疗。医院正门前新装了一排铁栏杆，间距只有五十多厘米，轮椅过不',
      '本报讯 记者 江浪 报道 昨日清晨，气温降到零下十四度，四十多名冬泳爱好者在人民公园凿开冰面下水，年纪最大的已有七十九岁。',
      rest,
      '我向保安反映过，他说栏杆是为了防电动车，他做不了主。我想请记者帮忙问一问，能不能留出一个轮椅能过的口子？',
      '市民 申玉兰',
    );
    expect(articles.some(({ paragraphs }) => paragraphs[0]?.text.startsWith('编辑老师'))).toBe(true);
  });
});
