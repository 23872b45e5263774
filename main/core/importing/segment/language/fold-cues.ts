const TRADITIONAL =
  '報訊記員攝圖為導責編輯會聲啟網電臺實習專題評論團體綜際關於經濟國區縣鄉鎮學醫書開欄話讀觀點獲獎單廣賣爭創華舉辦動強調議線務號碼購訂郵費發營業萬與長來這們時間對說過還進種樣無義總應當從將兩見廠師' +
  '選隊決產質資運輸熱風護衛設計談語譯詩紀組織結給緊項順預領頭額顯類願飛餘驗驚魚鳥麗齊龍個傳億優價僅備儲勞勢勵勝匯協嚴圍場塊壓處夠夢奧婦媽孫寧審寫尋屆層歲島帳帶幫幹幾廳復徵徹愛態慶懷戰戲戶擇擊擔據' +
  '擴數斷條東極構標機權歡歷歸殺殘氣況減測準溝滅滿漢漲潔潛澤瀏灣災爐爺牆獨現環畫異療盜盡監盤眾睜禮禍稱穩積窮競筆節範築簡糧紅約級純紙納紛細終統綠維綱緒緣緩緻縮績續罰職聯聽肅臟臨舊藝藍藥蘇術衝裝補製' +
  '複規視親覺觸討訓託許訴診註詞詢試該詳誌認誤課請諸謀謂謝證識譜變讓貝負財貨貫貼貿賓賞賠賽贈車軍軌軟載較輔輕輛輩輪轉農連週遊達遠適遲遷遺邊鄭醬釋針錄錢錯鍵鐘鐵鑑門閉閱陣陰陳陸陽階隨險隱雙雜離難雲靈' +
  '靜韓響頂頒頓頻顆顧飯飲館駐駛駕驅髮鬥鮮黨';
const SIMPLIFIED =
  '报讯记员摄图为导责编辑会声启网电台实习专题评论团体综际关于经济国区县乡镇学医书开栏话读观点获奖单广卖争创华举办动强调议线务号码购订邮费发营业万与长来这们时间对说过还进种样无义总应当从将两见厂师' +
  '选队决产质资运输热风护卫设计谈语译诗纪组织结给紧项顺预领头额显类愿飞余验惊鱼鸟丽齐龙个传亿优价仅备储劳势励胜汇协严围场块压处够梦奥妇妈孙宁审写寻届层岁岛帐带帮干几厅复征彻爱态庆怀战戏户择击担据' +
  '扩数断条东极构标机权欢历归杀残气况减测准沟灭满汉涨洁潜泽浏湾灾炉爷墙独现环画异疗盗尽监盘众睁礼祸称稳积穷竞笔节范筑简粮红约级纯纸纳纷细终统绿维纲绪缘缓致缩绩续罚职联听肃脏临旧艺蓝药苏术冲装补制' +
  '复规视亲觉触讨训托许诉诊注词询试该详志认误课请诸谋谓谢证识谱变让贝负财货贯贴贸宾赏赔赛赠车军轨软载较辅轻辆辈轮转农连周游达远适迟迁遗边郑酱释针录钱错键钟铁鉴门闭阅阵阴陈陆阳阶随险隐双杂离难云灵' +
  '静韩响顶颁顿频颗顾饭饮馆驻驶驾驱发斗鲜党';
const MARKS = '「」『』【】〔〕〖〗﹁﹂爲啓／：';
const PLAIN_MARKS = '“”‘’[][][]“”为启/:';

/** What each UTF-16 unit that does not stay as it is becomes; 0 for all others. */
const FOLD = new Uint16Array(0x10000);
/** Full-width ASCII. */
for (let unit = 0xff01; unit <= 0xff5e; unit += 1) FOLD[unit] = unit - 0xfee0;
FOLD[0x3000] = 0x20;
for (const [from, to] of [
  [TRADITIONAL, SIMPLIFIED],
  [MARKS, PLAIN_MARKS],
] as const)
  for (let at = 0; at < from.length; at += 1) FOLD[from.charCodeAt(at)] = to.charCodeAt(at);

/** Words of every byline, and the day of every date, as the OCR misreads them, each as long as the right one. */
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/通[迅汛訊讯][员贝圆負]/g, '通讯员'],
  [/本报[汛迅](?=\s*[([])/g, '本报讯'],
  [/(?<=^|本报|[([□\s])记[老著](?=\s)|(?<=本报|[([])记[老著](?=\p{Script=Han})/gu, '记者'],
  [/[曰目](?<=\d月\d{1,2}[曰目])/g, '日'],
];

/**
 * Text in which cues are looked for: half-width marks, one style of quotes and brackets, and the simplified form of the
 * traditional characters that newspapers use most. Character for character, so that offsets stay the same.
 */
export function foldCues(text: string): string {
  const folded = foldUnits(text);
  // Most texts have none of the words; to see so takes less time than to look for their misreadings.
  if (!/[通本记曰目]/.test(folded)) return folded;
  return MISREAD.reduce((line, [wrong, right]) => line.replace(wrong, right), folded);
}

/** Every row of every paragraph is folded, some of them often: what is plain already costs a look at each unit. */
function foldUnits(text: string): string {
  let folded = '';
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = FOLD[text.charCodeAt(at)] as number;
    if (unit === 0) continue;
    folded += text.slice(done, at) + String.fromCharCode(unit);
    done = at + 1;
  }
  return done === 0 ? text : folded + text.slice(done);
}

/** The folded text without white space. */
export function foldKey(text: string): string {
  return foldCues(text).replace(/\s+/g, '');
}
