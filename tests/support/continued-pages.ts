import type { TestFile } from './seed-pages.ts';

const file = (name: string, lines: readonly string[]): TestFile => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
});

/** Two made-up pages of one issue: an article of the first goes on on the second, beside others that do not. */
export function continuedPages(): [first: TestFile, third: TestFile] {
  const first = file('2022-10-26_01.txt', [
    '第1版 要闻',
    '2022年10月26日 星期三',
    '焦作日报',
    '',
    '沁河两岸春意浓 乡村振兴谱新篇',
    '',
    '本报讯（记者李新和）金秋时节，沁河两岸瓜果飘香，农户们正忙着采摘晾晒，合作社的冷库里堆满了新收的山药。',
    '近年来，全县把特色种植作为富民产业，先后建成十二个示范园，带动三千多户农民增收，村集体经济也随之壮大。',
    '县农业农村局负责人介绍，下一步将继续延长产业链条，把深加工车间建到田间地头，让更多的农民在家门口（下转第三版）',
    '',
    '市图书馆延长开放时间',
    '',
    '本报讯（记者王影）从本周起，市图书馆每天延长开放两个小时，方便上班族借阅。读者可以持身份证直接入馆。',
  ]);
  const third = file('2022-10-26_03.txt', [
    '第3版 综合',
    '2022年10月26日 星期三',
    '焦作日报',
    '',
    '乡村振兴谱新篇',
    '',
    '（上接第一版）就业增收。目前已有四家企业签订了入驻协议，预计明年春天全部投产，可以提供六百个岗位。',
    '走进东王村的山药加工车间，工人们正在流水线上清洗切片，烘干后的产品将发往全国各地的市场。',
    '',
    '青年志愿者走进敬老院',
    '',
    '本报讯（通讯员赵敏）昨日，二十名青年志愿者来到幸福里敬老院，为老人理发洗衣，表演节目，陪他们聊天。',
  ]);
  return [first, third];
}
