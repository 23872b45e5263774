import type { ExportArticle } from '#core/exporting/export-article.ts';
import { article, paragraph, sampleImageId, text } from '#tests/unit/exporting/sample-articles.ts';
import { samplePicture } from './sample-png.ts';

/** An article with every kind of block and mark. */
export function richArticle(): ExportArticle {
  const png = samplePicture(300, 200);
  return article({
    images: new Map([[sampleImageId(1), png]]),
    pageTitle: '要闻',
    authorNote: '（作者系本报特约评论员，E-mail: a@b.cn）',
    heads: {
      column: '工会之窗',
      kicker: '全市工会工作会议召开 表彰先进 部署任务',
      headline: '凝心聚力再出发 砥砺奋进谱新篇',
      deck: '——市总工会第十一次代表大会侧记',
      byline: '本报记者 李新和 通讯员 张三',
    },
    blocks: [
      paragraph(
        '时间镌刻不朽，奋斗成就永恒。',
        text('加粗', 'bold'),
        text('斜体与 English words 混排', 'italic'),
        text('下划线', 'underline'),
        { type: 'link', url: 'https://example.com/?a=1&b=2', children: [text('链接')] },
        '“引号”‘单引’《书名》——破折号……省略号，GDP增长5.8%，约1,234.5亿元。',
      ),
      { type: 'subhead', inlines: [text('筑牢信仰之基 凝聚奋进力量')] },
      paragraph(
        '五年来，我市各级工会坚持以职工为中心（含企业、机关），维护权益；服务大局！成效显著？'.repeat(5),
      ),
      {
        type: 'image',
        imageId: sampleImageId(1),
        alt: '会场',
        caption: [text('图为大会会场。')],
        credit: '王五 摄',
      },
      {
        type: 'list',
        ordered: true,
        items: [
          { depth: 0, inlines: [text('第一项任务')] },
          { depth: 1, inlines: [text('下级事项')] },
          { depth: 0, inlines: [text('第二项任务')] },
        ],
      },
      { type: 'list', ordered: false, items: [{ depth: 0, inlines: [text('要点')] }] },
      { type: 'quote', inlines: [text('“要把竭诚为职工服务作为出发点和落脚点。”')] },
      {
        type: 'table',
        rows: [
          {
            cells: [
              { header: true, inlines: [text('年份')] },
              { header: true, inlines: [text('会员')] },
            ],
          },
          {
            cells: [
              { header: false, rowSpan: 2, inlines: [text('2022')] },
              { header: false, inlines: [text('12.3万')] },
            ],
          },
          { cells: [{ header: false, inlines: [text('合计25万')] }] },
        ],
      },
      paragraph('换行之前', { type: 'break' }, '换行之后。'),
      { type: 'caption', inlines: [text('（本版照片均由市总工会提供）')] },
      { type: 'credit', inlines: [text('本报记者 李新和 摄')] },
    ],
  });
}

/** The text of that article as it is drawn on paper, white space aside; a cell over two rows is drawn after the first. */
export const richPrintedText = [
  '工会之窗全市工会工作会议召开表彰先进部署任务凝心聚力再出发砥砺奋进谱新篇',
  '——市总工会第十一次代表大会侧记本报记者李新和通讯员张三',
  '时间镌刻不朽，奋斗成就永恒。加粗斜体与Englishwords混排下划线链接',
  '“引号”‘单引’《书名》——破折号……省略号，GDP增长5.8%，约1,234.5亿元。',
  '筑牢信仰之基凝聚奋进力量',
  '五年来，我市各级工会坚持以职工为中心（含企业、机关），维护权益；服务大局！成效显著？'.repeat(5),
  '图为大会会场。王五摄1.第一项任务1.下级事项2.第二项任务•要点',
  '“要把竭诚为职工服务作为出发点和落脚点。”年份会员12.3万2022合计25万',
  '换行之前换行之后。（本版照片均由市总工会提供）本报记者李新和摄',
  '（作者系本报特约评论员，E-mail:a@b.cn）',
].join('');
